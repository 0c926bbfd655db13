package insurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;

/**
 * A queue that remembers how consumers failed. A queue alone keeps that to itself and delivers
 * again. A test wants to say it.
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

    /**
     * One line for each failure, for instance {@code NoSuchElementException: No value present, at
     * Quoting.java:31}.
     */
    List<String> inWords() {
        return failures.stream().map(FailuresSeen::inWords).toList();
    }

    private static String inWords(RuntimeException failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("insurance."))
                .findFirst()
                .map(
                        frame ->
                                String.format(
                                        Locale.ROOT,
                                        "%s: %s, at %s:%d",
                                        failure.getClass().getSimpleName(),
                                        failure.getMessage(),
                                        frame.getFileName(),
                                        frame.getLineNumber()))
                .orElse(failure.toString());
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
