package messaging.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import messaging.Command;
import messaging.Envelope;
import messaging.Flow;
import messaging.Message;
import messaging.MessageQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The queue on Apache Kafka. Every message goes into one topic, with its subject as the key. Kafka
 * keeps order only within a part of a topic. Every consumer is a consumer group.
 *
 * <p>Beyond what the contract says: {@link #put} waits until the broker has the message. After a
 * consumer has failed, other subjects in the same part of the topic wait, too. A consumer that was
 * there before, under the same name, goes on where it was. After a week without it, Kafka forgets
 * its position. Then it counts as new, and it does not get what was put meanwhile.
 *
 * <p>Messages may be put by any thread. They are handled by one thread: the one that calls {@link
 * #deliverAll}, or the one that {@link #start} starts.
 */
public final class KafkaQueue implements MessageQueue, AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /**
     * What was given up.
     *
     * @param envelope the id of the envelope
     * @param why what the consumer said when it failed for the last time
     */
    public record DeadLetter(String consumer, String envelope, String why) {}

    /** The plug is pulled here. */
    private static final class CutOff extends Error {
        private static final long serialVersionUID = 1;
    }

    private record Accident(String consumer, Predicate<Envelope<?>> after, boolean joinsAgain) {}

    private final KafkaSettings settings;
    private final Flow flow;
    private final Topics topics;
    private final Clients clients;
    private final CloudEvents cloudEvents;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, ConsumerGroup> groups = new LinkedHashMap<>();
    private final ConsumerGroup.Course course = new Recorded();
    private volatile Accident accident;
    private volatile boolean open = true;
    private volatile Throwable trouble;
    private Thread thread;

    /** Connects, and makes the topics that are missing. The flow records each message's way. */
    public KafkaQueue(KafkaSettings settings, Flow flow) {
        this.settings = settings;
        this.flow = flow;
        clients = new Clients(settings);
        topics = new Topics(settings, clients);
        cloudEvents = new CloudEvents(settings.types());
        topics.make();
        producer = clients.producer();
    }

    /**
     * @throws IllegalStateException if the broker does not take it within a minute. It may have it
     *     all the same
     */
    @Override
    public void put(Envelope<?> envelope) {
        // First where it is kept. So what was put before a consumer begins to listen is there when
        // that consumer reads it.
        settings.compacted().keySet().stream()
                .filter(kind -> kind.isInstance(envelope.message()))
                .forEach(kind -> send(cloudEvents.write(settings.compactedTopic(kind), envelope)));
        send(cloudEvents.write(settings.messages(), envelope));
        record(
                envelope.message() instanceof Command ? Flow.Kind.SENT : Flow.Kind.PUBLISHED,
                Flow.QUEUE,
                envelope);
    }

    /** Not any more after {@link #start}. */
    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        groups.computeIfAbsent(
                        consumer,
                        name -> new ConsumerGroup(name, settings, clients, cloudEvents, course))
                .add(type, handling);
    }

    /**
     * Delivers until nothing is left, and that includes what the consumers put meanwhile. A message
     * that failed is tried once more.
     */
    public void deliverAll() {
        groups.values().forEach(ConsumerGroup::tryAgain);
        boolean done = false;
        while (!done) {
            done = round() == 0 && groups.values().stream().allMatch(ConsumerGroup::isDone);
        }
    }

    /** From now on a thread delivers each message as soon as it comes. */
    public void start() {
        thread = new Thread(this::run, "messages of " + settings.name());
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The newest message of a kind about each subject: those that {@link KafkaSettings#compact}
     * keeps.
     */
    public <M extends Message> List<M> newest(Class<M> kind) {
        Map<String, M> newest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : topics.read(settings.compactedTopic(kind))) {
            newest.put(record.key(), kind.cast(cloudEvents.read(record).message()));
        }
        return List.copyOf(newest.values());
    }

    /** How many messages the topic that keeps the newest of a kind really has at this moment. */
    public int kept(Class<? extends Message> kind) {
        return topics.read(settings.compactedTopic(kind)).size();
    }

    /** All messages that were given up. */
    public List<DeadLetter> deadLetters() {
        return topics.read(settings.deadLetters()).stream()
                .map(
                        record ->
                                new DeadLetter(
                                        header(record, "consumer"),
                                        header(record, "ce_id"),
                                        header(record, "failure")))
                .toList();
    }

    /** Takes the topics and the groups away. Nothing is left of what was put. */
    public void deleteTopics() {
        topics.delete();
    }

    /** Which parts of the topic this instance of a consumer has at the moment. */
    public Set<Integer> share(String consumer) {
        return groups.get(consumer).share();
    }

    /**
     * For trying out: this consumer's process is gone after it has handled such an envelope. Kafka
     * does not learn that it was handled. All that it had in memory is lost.
     */
    public void dieAfter(String consumer, Predicate<Envelope<?>> envelope) {
        accident = new Accident(consumer, envelope, false);
    }

    /**
     * For trying out: the connection is gone after this consumer has handled such an envelope.
     * Kafka does not learn that it was handled. The process lives on, and joins again.
     */
    public void loseConnectionAfter(String consumer, Predicate<Envelope<?>> envelope) {
        accident = new Accident(consumer, envelope, true);
    }

    /** Whether it still works: it was not closed, and has not died. */
    public boolean isOpen() {
        return open;
    }

    /** Why it has died. {@code null} if it lives, or was asked to die. */
    public Throwable trouble() {
        return trouble;
    }

    /** Leaves the groups, so that others can take over at once. */
    @Override
    public void close() {
        open = false;
        awaitThread();
        groups.values().forEach(ConsumerGroup::close);
        producer.close(Duration.ofSeconds(5));
    }

    private void run() {
        long paused = System.nanoTime();
        try {
            while (open) {
                boolean idle = round() == 0;
                if (open && idle && System.nanoTime() - paused > PAUSE.toNanos()) {
                    groups.values().forEach(ConsumerGroup::tryAgain);
                    paused = System.nanoTime();
                }
            }
        } catch (RuntimeException | Error e) {
            trouble = e;
            open = false;
        }
    }

    private int round() {
        int handled = 0;
        try {
            for (ConsumerGroup group : groups.values()) {
                handled += group.round(A_MOMENT);
            }
        } catch (CutOff now) {
            boolean joinsAgain = accident.joinsAgain();
            accident = null;
            groups.values().forEach(ConsumerGroup::cutOff);
            if (joinsAgain) {
                groups.values().forEach(ConsumerGroup::joinAgain);
            } else {
                open = false;
            }
        }
        return handled;
    }

    private void awaitThread() {
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take it", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void record(Flow.Kind kind, String to, Envelope<?> envelope) {
        synchronized (flow) {
            flow.add(kind, to, envelope);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return CloudEvents.find(record.headers(), name).orElse("");
    }

    /** Writes the course of things into the flow, and the dead letters into their topic. */
    private final class Recorded implements ConsumerGroup.Course {

        @Override
        public void delivered(String consumer, Envelope<?> envelope) {
            KafkaQueue.this.record(Flow.Kind.DELIVERED, consumer, envelope);
            Accident planned = accident;
            if (planned != null
                    && planned.consumer().equals(consumer)
                    && planned.after().test(envelope)) {
                throw new CutOff();
            }
        }

        @Override
        public boolean failed(
                String consumer,
                ConsumerRecord<String, byte[]> record,
                int attempts,
                RuntimeException failure) {
            boolean givenUp = attempts >= settings.mostAttempts();
            if (givenUp) {
                send(deadLetter(consumer, record, failure));
            }
            note(Flow.Kind.FAILED, consumer, record);
            if (givenUp) {
                note(Flow.Kind.GIVEN_UP, consumer, record);
            }
            return givenUp;
        }

        private void note(Flow.Kind kind, String consumer, ConsumerRecord<String, byte[]> record) {
            try {
                KafkaQueue.this.record(kind, consumer, cloudEvents.read(record));
            } catch (RuntimeException unreadable) {
                // The flow is a record of envelopes, and this is none.
            }
        }

        private ProducerRecord<String, byte[]> deadLetter(
                String consumer, ConsumerRecord<String, byte[]> record, RuntimeException failure) {
            ProducerRecord<String, byte[]> letter =
                    new ProducerRecord<>(settings.deadLetters(), record.key(), record.value());
            record.headers().forEach(header -> letter.headers().add(header));
            CloudEvents.set(letter.headers(), "consumer", consumer);
            CloudEvents.set(letter.headers(), "failure", String.valueOf(failure.getMessage()));
            CloudEvents.set(
                    letter.headers(),
                    "came-from",
                    record.topic() + "-" + record.partition() + "@" + record.offset());
            return letter;
        }
    }
}
