package messaging;

import java.time.Clock;
import java.util.function.Supplier;

/**
 * Puts messages into envelopes. The clock and the ids are given in, so that a test knows both
 * beforehand.
 */
public final class Envelopes {

    private final Clock clock;
    private final Supplier<String> ids;

    public Envelopes(Clock clock, Supplier<String> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** An envelope for the first message of a flow: no other message caused it. */
    public <M extends Message> Envelope<M> first(String source, M message) {
        String id = ids.get();
        return envelope(id, source, id, id, message);
    }

    /** An envelope for a message that {@code source} says because it received {@code cause}. */
    public <M extends Message> Envelope<M> causedBy(Envelope<?> cause, String source, M message) {
        return envelope(ids.get(), source, cause.correlationId(), cause.id(), message);
    }

    private <M extends Message> Envelope<M> envelope(
            String id, String source, String correlationId, String causationId, M message) {
        String type = message.getClass().getSimpleName();
        return new Envelope<>(
                id,
                source,
                type,
                message.subject(),
                clock.instant(),
                correlationId,
                causationId,
                message);
    }
}
