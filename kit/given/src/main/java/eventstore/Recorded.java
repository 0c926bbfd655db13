package eventstore;

import java.time.Instant;
import java.util.Objects;

/**
 * An event as the store keeps it.
 *
 * @param streamId the stream that it belongs to
 * @param version its place in that stream: 1, 2, 3 …
 * @param position its place in the whole log: 1, 2, 3 …
 * @param time when it was recorded, by the store's clock. When it was true is a matter for the
 *     event itself
 * @param event what has happened
 */
public record Recorded<E>(String streamId, long version, long position, Instant time, E event) {

    /** Throws a {@link NullPointerException} that names what is missing. */
    public Recorded {
        Objects.requireNonNull(streamId, "streamId");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(event, "event");
    }
}
