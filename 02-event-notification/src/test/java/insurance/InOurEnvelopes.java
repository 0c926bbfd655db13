package insurance;

import insurance.tracing.TracedEnvelopes;
import java.util.Optional;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;

/** A queue for which {@link TracedEnvelopes} writes the envelopes, all of them. */
final class InOurEnvelopes implements MessageQueue {

    private final MessageQueue queue;
    private final TracedEnvelopes traced;
    private Optional<Envelope<?>> beingHandled = Optional.empty();

    InOurEnvelopes(MessageQueue queue, TracedEnvelopes traced) {
        this.queue = queue;
        this.traced = traced;
    }

    @Override
    public void put(Envelope<?> envelope) {
        String source = envelope.source();
        Message message = envelope.message();
        queue.put(
                beingHandled
                        .<Envelope<?>>map(cause -> traced.becauseOf(cause, source, message))
                        .orElseGet(() -> traced.first(source, message)));
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        queue.consume(
                consumer,
                type,
                envelope -> {
                    beingHandled = Optional.of(envelope);
                    try {
                        handling.accept(envelope);
                    } finally {
                        beingHandled = Optional.empty();
                    }
                });
    }
}
