package messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.MessageQueue;
import messaging.contract.Insurance;
import messaging.contract.Insurance.AddressChanged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the broker costs, beside the queue in memory: its start, its memory, and messages a second.
 * Its name does not end as a test's, so it runs only when it is asked for.
 */
@DisplayName("What Kafka costs")
@Timeout(600)
class QueueFigures {

    private static final int ROUNDS = 7;
    private static final int MESSAGES = 500;
    private static final int CUSTOMERS = 10;
    private static final int A_MEGABYTE = 1 << 20;

    @Test
    @DisplayName("start, memory and messages a second")
    void measured() {
        long before = usedMegabytes();
        long start = System.nanoTime();
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            double seconds = secondsSince(start);
            long running = usedMegabytes();
            List<Double> inMemory = new ArrayList<>();
            List<Double> onKafka = new ArrayList<>();
            MessageTypes types = MessageTypes.none().with(1, AddressChanged.class);
            for (int round = 0; round < ROUNDS; round++) {
                InMemoryQueue memory = new InMemoryQueue(new Flow());
                inMemory.add(messagesASecond(memory, memory::deliverAll));
                KafkaSettings settings =
                        KafkaSettings.of(broker.address(), "figures-" + round, types);
                try (KafkaQueue kafka = new KafkaQueue(settings, new Flow())) {
                    onKafka.add(messagesASecond(kafka, kafka::deliverAll));
                }
            }
            long after = usedMegabytes();
            double ratio =
                    median(
                            IntStream.range(0, ROUNDS)
                                    .mapToObj(round -> inMemory.get(round) / onKafka.get(round))
                                    .toList());
            System.out.printf(
                    Locale.ROOT,
                    """
                    the broker starts in        %6.1f s
                    memory before, in use       %6d MB
                    memory with the broker      %6d MB
                    memory after all messages   %6d MB
                    in memory                   %6.0f messages a second
                    on Kafka, one at a time     %6.0f messages a second
                    in memory, times Kafka      %6.0f
                    (medians of %d rounds with %d messages, each put and handled)
                    """,
                    seconds,
                    before,
                    running,
                    after,
                    median(inMemory),
                    median(onKafka),
                    ratio,
                    ROUNDS,
                    MESSAGES);
        }
    }

    private static double messagesASecond(MessageQueue queue, Runnable deliverAll) {
        AtomicInteger handled = new AtomicInteger();
        Envelopes envelopes = Insurance.envelopes();
        queue.consume("quoting", AddressChanged.class, envelope -> handled.incrementAndGet());
        deliverAll.run();
        List<Envelope<AddressChanged>> all =
                IntStream.range(0, MESSAGES)
                        .mapToObj(
                                it -> new AddressChanged("c-" + it % CUSTOMERS, it + " Lake Road"))
                        .map(moved -> envelopes.first("customer management", moved))
                        .toList();
        long start = System.nanoTime();
        all.forEach(queue::put);
        deliverAll.run();
        double seconds = secondsSince(start);
        assertThat(handled).hasValue(MESSAGES);
        return MESSAGES / seconds;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    // What lives on after a collection, on the heap and beside it. Kafka maps the indexes of its
    // files, which takes addresses rather than memory.
    private static long usedMegabytes() {
        System.gc();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long buffers =
                ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .filter(pool -> pool.getName().equals("direct"))
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum();
        long used =
                memory.getHeapMemoryUsage().getUsed()
                        + memory.getNonHeapMemoryUsage().getUsed()
                        + buffers;
        return used / A_MEGABYTE;
    }
}
