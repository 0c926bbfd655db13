package messaging;

import java.time.Instant;
import java.util.Objects;

/**
 * A message on its way, with what the outside of a letter says about it. The first five attributes
 * are named as in CloudEvents 1.0, which also requires its own version number, {@code specversion}.
 * There, id and source together identify an event. Here the id alone does: all systems take their
 * ids from one supply.
 *
 * @param id identifies this envelope. A redelivery has the same id; the same words said again have
 *     another one.
 * @param source the system that put it into the queue
 * @param type the name of the message, without its package
 * @param subject what the message is about; see {@link Message#subject()}. CloudEvents leaves out
 *     an empty one
 * @param time when the source put the message into the envelope. When it happened, and when it was
 *     recorded, may be other moments
 * @param correlationId shared by all messages of one flow
 * @param causationId the id of the message that caused this one; for the first of a flow, its own
 *     id
 * @param message what is being said
 */
public record Envelope<M extends Message>(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String correlationId,
        String causationId,
        M message) {

    /** Throws a {@link NullPointerException} that names the attribute when one is missing. */
    public Envelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(causationId, "causationId");
        Objects.requireNonNull(message, "message");
    }
}
