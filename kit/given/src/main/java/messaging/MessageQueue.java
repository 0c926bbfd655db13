package messaging;

import java.util.function.Consumer;

/**
 * The queue that carries every message, commands and events alike. A port: behind it may be the
 * {@link InMemoryQueue}, or a broker such as Kafka.
 *
 * <p>It promises three things, and no more. Delivery is <em>at least once</em>: a consumer may get
 * an envelope again, above all after it failed. It is in order per {@linkplain Message#subject()
 * subject}, and it is asynchronous. The contract is pinned by a test that every implementation has
 * to pass.
 */
public interface MessageQueue {

    /** Takes the envelope and returns. No consumer has run when this returns. */
    void put(Envelope<?> envelope);

    /**
     * From now on {@code consumer} gets every envelope whose message is a {@code type}.
     *
     * <p>When {@code handling} throws an exception, the consumer gets the same envelope again
     * later. Until then it gets none that was put after it about the same subject, of whatever
     * type. Other consumers notice nothing. Other subjects may have to wait as well. A broker keeps
     * order in parts of a topic, and several subjects share one part.
     *
     * <p>So a consumer must not fail in the hope of a later event about the same subject. It waits
     * for that event, and the event waits behind it. It either works without, or listens to those
     * events under a name of their own.
     *
     * @param consumer who is listening, for instance the name of a system; with the same type, only
     *     once
     * @throws IllegalStateException if this consumer already listens to this type
     */
    <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling);
}
