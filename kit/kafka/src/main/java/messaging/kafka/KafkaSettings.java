package messaging.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import messaging.Message;

/**
 * What a {@link KafkaQueue} has to know.
 *
 * @param address of a broker: host and port
 * @param name what all names of topics and consumer groups begin with
 * @param types the messages that the systems have agreed on
 * @param partitions how many parts the topics have: at most so many instances of a consumer share
 *     its work
 * @param mostAttempts a consumer that has failed so often over a message does not get it again
 * @param session how long a consumer may be silent before its work goes to others
 * @param replayed for some consumers, the kind of message that they learn from
 * @param compacted the topics that keep the newest message about each subject, by the kind of
 *     message
 */
public record KafkaSettings(
        String address,
        String name,
        MessageTypes types,
        int partitions,
        int mostAttempts,
        Duration session,
        Map<String, Class<? extends Message>> replayed,
        Map<Class<? extends Message>, String> compacted) {

    /** Throws a {@link NullPointerException} that names what is missing. */
    public KafkaSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(types, "types");
        Objects.requireNonNull(session, "session");
        replayed = Map.copyOf(replayed);
        compacted = Map.copyOf(compacted);
    }

    /** Three partitions, and what fails is tried without end. */
    public static KafkaSettings of(String address, String name, MessageTypes types) {
        return new KafkaSettings(
                address,
                name,
                types,
                3,
                Integer.MAX_VALUE,
                Duration.ofSeconds(6),
                Map.of(),
                Map.of());
    }

    /** The same, but what has failed so often becomes a dead letter. */
    public KafkaSettings giveUpAfter(int attempts) {
        return new KafkaSettings(
                address, name, types, partitions, attempts, session, replayed, compacted);
    }

    /** The same, but a consumer that is silent so long counts as gone. */
    public KafkaSettings session(Duration silence) {
        return new KafkaSettings(
                address, name, types, partitions, mostAttempts, silence, replayed, compacted);
    }

    /**
     * The same, but this consumer keeps in memory what it has learned from messages of this kind.
     * So an instance that takes over its work gets these once more, before anything new. It has to
     * be a kind that the consumer only learns from: what it does with it is done again.
     */
    public KafkaSettings replay(String consumer, Class<? extends Message> kind) {
        Map<String, Class<? extends Message>> more = new HashMap<>(replayed);
        more.put(consumer, kind);
        return new KafkaSettings(
                address, name, types, partitions, mostAttempts, session, more, compacted);
    }

    /** The same, but the newest message of this kind about each subject is kept in a topic. */
    public KafkaSettings compact(Class<? extends Message> kind, String topic) {
        Map<Class<? extends Message>, String> more = new HashMap<>(compacted);
        more.put(kind, topic);
        return new KafkaSettings(
                address, name, types, partitions, mostAttempts, session, replayed, more);
    }

    /** The topic that carries every message. */
    String messages() {
        return name + ".messages";
    }

    /** The topic with what was given up. */
    String deadLetters() {
        return name + ".dead-letters";
    }

    /** The topic that keeps the newest of a kind. */
    String compactedTopic(Class<? extends Message> kind) {
        if (!compacted.containsKey(kind)) {
            throw new IllegalArgumentException("no topic keeps the newest " + kind.getSimpleName());
        }
        return name + "." + compacted.get(kind);
    }

    /** The consumer group that stands for a consumer. */
    String group(String consumer) {
        return name + "." + consumer.replace(' ', '-');
    }
}
