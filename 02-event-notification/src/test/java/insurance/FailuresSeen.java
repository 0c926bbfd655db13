package insurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;

/**
 * A queue that remembers how consumers failed. A queue alone keeps that to itself and delivers
 * again. A test wants to see it.
 */
final class FailuresSeen implements MessageQueue {

    private final MessageQueue queue;
    private final List<RuntimeException> failures = new ArrayList<>();

    FailuresSeen(MessageQueue queue) {
        this.queue = queue;
    }

    /** Throws the first failure that was seen, if there was one. */
    void rethrowFirst() {
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /** The first failure that was seen, if there was one. */
    Optional<RuntimeException> first() {
        return failures.stream().findFirst();
    }

    @Override
    public void put(Envelope<?> envelope) {
        queue.put(envelope);
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        queue.consume(
                consumer,
                type,
                envelope -> {
                    try {
                        handling.accept(envelope);
                    } catch (RuntimeException failure) {
                        failures.add(failure);
                        throw failure;
                    }
                });
    }
}
