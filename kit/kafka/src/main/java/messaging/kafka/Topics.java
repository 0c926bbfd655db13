package messaging.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of a queue: makes them, and reads them from the beginning. */
final class Topics {

    private static final Map<String, String> COMPACTED =
            Map.of(
                    "cleanup.policy",
                    "compact",
                    // so that one can watch it: the newest segment is never compacted
                    "segment.ms",
                    "500",
                    "min.cleanable.dirty.ratio",
                    "0.01");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final KafkaSettings settings;
    private final Clients clients;

    Topics(KafkaSettings settings, Clients clients) {
        this.settings = settings;
        this.clients = clients;
    }

    /** Makes those that are not there yet. */
    void make() {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(topic(settings.messages()));
        topics.add(topic(settings.deadLetters()));
        settings.compacted()
                .keySet()
                .forEach(
                        kind ->
                                topics.add(
                                        topic(settings.compactedTopic(kind)).configs(COMPACTED)));
        long begun = System.nanoTime();
        try (Admin admin = clients.admin()) {
            while (!isMade(admin, topics)) {
                if (isTooLate(begun)) {
                    throw new IllegalStateException("no broker has room for " + settings.name());
                }
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
    }

    // A broker that was too busy to give a sign of life counts as gone. Soon it is back.
    private static boolean isMade(Admin admin, List<NewTopic> topics) {
        boolean made = true;
        for (KafkaFuture<Void> one : admin.createTopics(topics).values().values()) {
            made &= isMade(one);
        }
        return made;
    }

    private static boolean isMade(KafkaFuture<Void> topic) {
        try {
            get(topic);
            return true;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof InvalidReplicationFactorException) {
                return false;
            }
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            throw e;
        }
    }

    /** Takes all of them away, and the groups that have read them. */
    void delete() {
        String ours = settings.name() + ".";
        try (Admin admin = clients.admin()) {
            List<String> groups =
                    get(admin.listGroups().all()).stream()
                            .map(GroupListing::groupId)
                            .filter(group -> group.startsWith(ours))
                            .toList();
            get(admin.deleteConsumerGroups(groups).all());
            List<String> topics =
                    get(admin.listTopics().names()).stream()
                            .filter(topic -> topic.startsWith(ours))
                            .toList();
            get(admin.deleteTopics(topics).all());
        }
    }

    /** All that is in a topic at this moment: part by part, in each the oldest first. */
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> reader = clients.reader()) {
            List<TopicPartition> partitions = partitionsOf(topic, reader);
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> reader.position(it) < ends.get(it))) {
                reader.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            records.removeIf(
                    it -> it.offset() >= ends.get(new TopicPartition(topic, it.partition())));
        }
        return records;
    }

    /**
     * The parts of a topic that was made. Kafka says that a topic is made before each broker knows of it. So it may take a moment until all know.
     *
     * @throws IllegalStateException if there are none within fifteen seconds
     */
    static List<TopicPartition> partitionsOf(String topic, Consumer<?, ?> kafka) {
        long begun = System.nanoTime();
        List<PartitionInfo> parts = kafka.partitionsFor(topic);
        while (parts == null || parts.isEmpty()) {
            if (isTooLate(begun)) {
                throw new IllegalStateException("the broker does not know " + topic);
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
            parts = kafka.partitionsFor(topic);
        }
        return parts.stream().map(part -> new TopicPartition(topic, part.partition())).toList();
    }

    private NewTopic topic(String name) {
        // how many copies there are is the broker's business
        return new NewTopic(name, Optional.of(settings.partitions()), Optional.empty());
    }

    private static boolean isTooLate(long begun) {
        return System.nanoTime() - begun > LONGEST_WAIT.toNanos();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
