package messaging.kafka;

import java.util.Map;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Message;
import org.apache.kafka.common.TopicPartition;

/**
 * One kind of message that a consumer asked for.
 *
 * @param from where it begins in each part of the topic, for a consumer that was not there before
 */
record Consumption<M extends Message>(
        Class<M> type, Consumer<Envelope<M>> handling, Map<TopicPartition, Long> from) {

    boolean wants(Class<? extends Message> other, TopicPartition partition, long offset) {
        return type.isAssignableFrom(other) && offset >= from.getOrDefault(partition, 0L);
    }

    // Only called for what it wants.
    @SuppressWarnings("unchecked")
    void handle(Envelope<?> envelope) {
        handling.accept((Envelope<M>) envelope);
    }
}
