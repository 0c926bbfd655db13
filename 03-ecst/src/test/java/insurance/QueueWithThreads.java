package insurance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;

/**
 * A queue that delivers by itself, as soon as it can: each consumer has a thread of its own. A test
 * can hold a consumer back, and is then certain that it hears nothing.
 */
final class QueueWithThreads implements MessageQueue, AutoCloseable {

    private record Consumption<M extends Message>(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {

        // put() has checked that the message is an M.
        @SuppressWarnings("unchecked")
        void handle(Envelope<?> envelope) {
            handling.accept((Envelope<M>) envelope);
        }
    }

    private final List<Consumption<?>> consumptions = new ArrayList<>();
    private final Map<String, ExecutorService> threads = new HashMap<>();
    private final Map<String, CountDownLatch> gates = new HashMap<>();
    private final AtomicInteger onTheirWay = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    @Override
    public void put(Envelope<?> envelope) {
        for (Consumption<?> consumption : consumptions) {
            if (consumption.type().isInstance(envelope.message())) {
                onTheirWay.incrementAndGet();
                threads.get(consumption.consumer()).execute(() -> deliver(consumption, envelope));
            }
        }
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        consumptions.add(new Consumption<>(consumer, type, handling));
        threads.computeIfAbsent(
                consumer, name -> Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()));
    }

    /** From now on nothing reaches this consumer. */
    void holdBack(String consumer) {
        CountDownLatch gate = new CountDownLatch(1);
        gates.put(consumer, gate);
        threads.get(consumer)
                .execute(
                        () -> {
                            try {
                                gate.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    /** What waits for this consumer may reach it, some time. */
    void release(String consumer) {
        gates.get(consumer).countDown();
    }

    /** Whether everything that was put has been delivered. */
    boolean isEmpty() {
        return onTheirWay.get() == 0;
    }

    /** Throws here what a consumer has thrown on its thread, where nobody would have seen it. */
    void failIfAConsumerFailed() {
        switch (failure.get()) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {}
        }
    }

    @Override
    public void close() {
        gates.values().forEach(CountDownLatch::countDown);
        threads.values().forEach(ExecutorService::shutdownNow);
    }

    private void deliver(Consumption<?> consumption, Envelope<?> envelope) {
        try {
            consumption.handle(envelope);
        } catch (RuntimeException | Error thrown) {
            failure.compareAndSet(null, thrown);
        } finally {
            onTheirWay.decrementAndGet();
        }
    }
}
