package messaging;

import java.util.function.Consumer;

/**
 * The queue that carries every message, commands and events alike. A port: behind it may stand the
 * {@link InMemoryQueue}, or a broker such as Kafka.
 *
 * <p>What it promises, and no more: <em>at least once</em> (a consumer may get an envelope again,
 * above all after it failed), in order per {@linkplain Message#subject() subject}, and
 * asynchronously. The contract is pinned by a test that every implementation has to pass.
 */
public interface MessageQueue {

    /** Takes the envelope and returns. No consumer has run when this returns. */
    void put(Envelope<?> envelope);

    /**
     * From now on {@code consumer} gets every envelope whose message is a {@code type}.
     *
     * <p>When {@code handling} throws, the consumer gets the same envelope again later, and until
     * then none that was put after it about the same subject. Other consumers notice nothing.
     *
     * @param consumer who is listening, for instance the name of a system; with the same type, only
     *     once
     * @throws IllegalStateException if this consumer already listens to this type
     */
    <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling);
}
