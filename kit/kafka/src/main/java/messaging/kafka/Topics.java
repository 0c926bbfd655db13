package messaging.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
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
        try (Admin admin = clients.admin()) {
            admin.createTopics(topics).values().values().forEach(Topics::madeOrThere);
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

    static List<TopicPartition> partitionsOf(String topic, KafkaConsumer<?, ?> kafka) {
        return Optional.ofNullable(kafka.partitionsFor(topic)).stream()
                .flatMap(Collection::stream)
                .map(part -> new TopicPartition(topic, part.partition()))
                .toList();
    }

    private NewTopic topic(String name) {
        // how many copies there are is the broker's business
        return new NewTopic(name, Optional.of(settings.partitions()), Optional.empty());
    }

    private static void madeOrThere(KafkaFuture<Void> made) {
        try {
            get(made);
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
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
