package messaging.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import messaging.Envelope;
import messaging.Message;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What one consumer of the queue is in Kafka: a member of the consumer group with its name. All
 * members together get everything, and each gets some parts of the topic.
 *
 * <p>The group's position in a part is saved after the handling. If the consumer ends in between,
 * the message comes again. Beside it, Kafka keeps the position where the group began. From there, a
 * successor can learn everything again.
 */
final class ConsumerGroup {

    /** What happens to a consumer's messages, for the record. */
    interface Course {

        void delivered(String consumer, Envelope<?> envelope);

        /** Whether to give it up after this failure. */
        boolean failed(
                String consumer,
                ConsumerRecord<String, byte[]> record,
                int attempts,
                RuntimeException failure);
    }

    private final String consumer;
    private final KafkaSettings settings;
    private final Clients clients;
    private final CloudEvents cloudEvents;
    private final Course course;
    private final boolean newcomer;
    private final List<Consumption<?>> consumptions = new ArrayList<>();
    private final Map<TopicPartition, Part> parts = new ConcurrentHashMap<>();
    private final Set<TopicPartition> toTakeOver = new HashSet<>();
    private final Set<TopicPartition> blocked = new HashSet<>();
    private final Map<TopicPartition, OffsetAndMetadata> toCommit = new HashMap<>();
    private KafkaConsumer<String, byte[]> kafka;

    ConsumerGroup(
            String consumer,
            KafkaSettings settings,
            Clients clients,
            CloudEvents cloudEvents,
            Course course) {
        this.consumer = consumer;
        this.settings = settings;
        this.clients = clients;
        this.cloudEvents = cloudEvents;
        this.course = course;
        kafka = clients.consumerOf(consumer);
        newcomer = beginHere();
        kafka.subscribe(List.of(settings.messages()), new Rebalance());
    }

    <M extends Message> void add(Class<M> type, Consumer<Envelope<M>> handling) {
        if (consumptions.stream().anyMatch(it -> it.type() == type)) {
            throw new IllegalStateException(
                    consumer + " already listens to " + type.getSimpleName());
        }
        Map<TopicPartition, Long> from = newcomer ? kafka.endOffsets(all()) : Map.of();
        consumptions.add(new Consumption<>(type, handling, from));
    }

    /**
     * Gets some messages, handles them, and then says so to Kafka.
     *
     * @return how many there were, wanted or not
     */
    int round(Duration patience) {
        takeOver();
        ConsumerRecords<String, byte[]> records = poll(patience);
        int handled = 0;
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                if (!handle(parts.get(partition), record)) {
                    // Everything behind it waits, as long as it has to.
                    kafka.seek(partition, record.offset());
                    kafka.pause(Set.of(partition));
                    blocked.add(partition);
                    break;
                }
                handled++;
            }
        }
        commit();
        return handled;
    }

    /** What failed is tried again from now on. */
    void tryAgain() {
        kafka.resume(blocked);
        blocked.clear();
    }

    /** Whether everything was handled, except what waits behind a failure. */
    boolean isDone() {
        Set<TopicPartition> open = new HashSet<>(kafka.assignment());
        if (open.isEmpty() || !toTakeOver.isEmpty() || !toCommit.isEmpty()) {
            return false;
        }
        open.removeAll(blocked);
        Map<TopicPartition, Long> ends = kafka.endOffsets(open);
        return open.stream().allMatch(it -> kafka.position(it) >= ends.get(it));
    }

    /** The parts of the topic that this member has. For any thread. */
    Set<Integer> share() {
        return parts.keySet().stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    void close() {
        kafka.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }

    /** As if the plug had been pulled: it ends without a goodbye. */
    void cutOff() {
        forget(List.copyOf(parts.keySet()));
        toTakeOver.clear();
        kafka.close(
                CloseOptions.groupMembershipOperation(
                                CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP)
                        .withTimeout(Duration.ZERO));
    }

    /** Joins once more after it was cut off, with what it has in memory. */
    void joinAgain() {
        kafka = clients.consumerOf(consumer);
        kafka.subscribe(List.of(settings.messages()), new Rebalance());
    }

    private ConsumerRecords<String, byte[]> poll(Duration patience) {
        try {
            return kafka.poll(patience);
        } catch (KafkaException e) {
            throw new IllegalStateException(consumer + " gets no messages any more", e);
        }
    }

    private boolean handle(Part part, ConsumerRecord<String, byte[]> record) {
        try {
            deliver(part, record);
            part.failures = 0;
        } catch (RuntimeException failure) {
            part.failures++;
            if (!course.failed(consumer, record, part.failures, failure)) {
                return false;
            }
            part.failures = 0;
        }
        long next = record.offset() + 1;
        if (next > part.position) {
            toCommit.put(part.partition, new OffsetAndMetadata(next, String.valueOf(part.since)));
        }
        return true;
    }

    private void deliver(Part part, ConsumerRecord<String, byte[]> record) {
        Class<? extends Message> type = cloudEvents.type(record).orElse(null);
        if (type == null && consumptions.stream().allMatch(it -> isOneOfOurs(it.type()))) {
            return;
        }
        List<Consumption<?>> wanting =
                consumptions.stream()
                        .filter(
                                it ->
                                        type == null
                                                || it.wants(type, part.partition, record.offset()))
                        .filter(it -> record.offset() >= part.position || isReplayed(type))
                        .toList();
        if (!wanting.isEmpty()) {
            Envelope<?> envelope = cloudEvents.read(record);
            wanting.forEach(it -> it.handle(envelope));
            course.delivered(consumer, envelope);
        }
    }

    private boolean isReplayed(Class<? extends Message> type) {
        Class<? extends Message> learned = settings.replayed().get(consumer);
        return type != null && learned != null && learned.isAssignableFrom(type);
    }

    // Such a one cannot be meant by a name that we do not know.
    private static boolean isOneOfOurs(Class<? extends Message> type) {
        return type.isRecord() || type.isSealed() && type != Message.class;
    }

    // Not while Kafka tells us of them: the broker may be away.
    private void takeOver() {
        if (toTakeOver.isEmpty()) {
            return;
        }
        try {
            kafka.committed(toTakeOver)
                    .forEach(
                            (partition, committed) -> {
                                Part part = new Part(partition, committed);
                                if (settings.replayed().containsKey(consumer)) {
                                    kafka.seek(partition, part.since);
                                }
                                parts.put(partition, part);
                            });
            kafka.resume(toTakeOver);
            toTakeOver.clear();
        } catch (TimeoutException later) {
            // The next round tries again.
        }
    }

    private void forget(Collection<TopicPartition> gone) {
        gone.forEach(
                partition -> {
                    parts.remove(partition);
                    toTakeOver.remove(partition);
                    blocked.remove(partition);
                    toCommit.remove(partition);
                });
    }

    private void commit() {
        if (toCommit.isEmpty()) {
            return;
        }
        try {
            kafka.commitSync(toCommit);
            toCommit.clear();
        } catch (CommitFailedException othersHaveOurParts) {
            toCommit.clear();
        } catch (RebalanceInProgressException | TimeoutException later) {
            // The next round commits these as well.
        }
    }

    // A group that was never there begins with what is put from now on.
    private boolean beginHere() {
        Set<TopicPartition> all = all();
        Map<TopicPartition, OffsetAndMetadata> positions = kafka.committed(all);
        List<TopicPartition> unknown =
                all.stream().filter(it -> positions.get(it) == null).toList();
        if (unknown.isEmpty()) {
            return false;
        }
        Map<TopicPartition, OffsetAndMetadata> here = new HashMap<>();
        kafka.endOffsets(unknown)
                .forEach(
                        (partition, end) ->
                                here.put(
                                        partition,
                                        new OffsetAndMetadata(end, String.valueOf(end))));
        try {
            kafka.commitSync(here);
        } catch (CommitFailedException anotherMemberWasFaster) {
            return false;
        }
        return true;
    }

    private Set<TopicPartition> all() {
        return new HashSet<>(Topics.partitionsOf(settings.messages(), kafka));
    }

    /** A part of the topic that we have at the moment. */
    private static final class Part {

        private final TopicPartition partition;

        /** Everything before was handled, by one member or another. */
        private final long position;

        /** Where the group began. */
        private final long since;

        private int failures;

        Part(TopicPartition partition, OffsetAndMetadata committed) {
            this.partition = partition;
            position = committed.offset();
            since = Long.parseLong(committed.metadata());
        }
    }

    /** Called while we ask for messages, when the group's members or their shares change. */
    private final class Rebalance implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            kafka.pause(added);
            toTakeOver.addAll(added);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            commit();
            forget(taken);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            forget(lost);
        }
    }
}
