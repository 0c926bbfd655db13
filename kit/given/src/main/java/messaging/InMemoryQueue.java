package messaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A queue that delivers when the test says so. So the test decides what happens when. It can also
 * misbehave on demand, as real ones do by chance: deliver late, twice, or out of order.
 *
 * <p>It records every step in a {@link Flow}. For one thread only.
 */
public final class InMemoryQueue implements MessageQueue {

    /** One envelope on its way to one consumer. */
    public record Delivery(String consumer, Envelope<?> envelope) {}

    private static final int MOST_SHOWN = 12;

    private final Flow flow;
    private final List<Consumption<?>> consumptions = new ArrayList<>();
    private final List<Attempt> waiting = new ArrayList<>();
    private final List<Attempt> done = new ArrayList<>();
    private final List<Delivery> deadLetters = new ArrayList<>();
    private final Set<String> heldBack = new HashSet<>();

    /** What is being handled at this moment: several, where a consumer calls for deliveries. */
    private final Set<Lane> busy = new HashSet<>();

    private int mostAttempts = Integer.MAX_VALUE;

    public InMemoryQueue(Flow flow) {
        this.flow = flow;
    }

    @Override
    public void put(Envelope<?> envelope) {
        flow.add(
                envelope.message() instanceof Command ? Flow.Kind.SENT : Flow.Kind.PUBLISHED,
                Flow.QUEUE,
                envelope);
        consumptions.stream()
                .filter(consumption -> consumption.type().isInstance(envelope.message()))
                .map(consumption -> new Attempt(consumption, envelope))
                .forEach(waiting::add);
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        if (consumptions.stream()
                .anyMatch(it -> it.consumer().equals(consumer) && it.type() == type)) {
            throw new IllegalStateException(
                    consumer + " already listens to " + type.getSimpleName());
        }
        consumptions.add(new Consumption<>(consumer, type, handling));
    }

    /**
     * Delivers the one that has waited longest.
     *
     * @return whether there was one that could be delivered
     */
    public boolean deliverNext() {
        Optional<Attempt> next = firstWaiting(attempt -> true);
        next.ifPresent(this::deliver);
        return next.isPresent();
    }

    /**
     * Delivers until nothing more can be delivered, and that includes what the consumers put
     * meanwhile. A consumer that fails gets nothing more about that subject until the next call.
     * Other subjects do not wait.
     */
    public void deliverAll() {
        Set<Lane> blocked = new HashSet<>();
        Optional<Attempt> next = firstWaiting(attempt -> true);
        while (next.isPresent()) {
            if (!deliver(next.get())) {
                blocked.add(next.get().lane());
            }
            next = firstWaiting(attempt -> !blocked.contains(attempt.lane()));
        }
    }

    /** What has not been delivered yet, in the order in which it will be. */
    public List<Delivery> waiting() {
        return waiting.stream().map(Attempt::delivery).toList();
    }

    /** Late: the consumer gets nothing until it is released. Everything keeps waiting for it. */
    public void holdBack(String consumer) {
        heldBack.add(consumer);
    }

    /** The consumer gets again what waits for it. */
    public void release(String consumer) {
        heldBack.remove(consumer);
    }

    /**
     * Out of order: delivers this one now, whatever else waits.
     *
     * @throws IllegalArgumentException if no such envelope waits for this consumer
     */
    public void deliverOutOfTurn(String consumer, String envelopeId) {
        deliver(find(waiting, consumer, envelopeId));
    }

    /**
     * Twice: lets an envelope that was delivered already wait for its consumer once more.
     *
     * @throws IllegalArgumentException if this consumer never handled such an envelope
     */
    public void deliverAgain(String consumer, String envelopeId) {
        Attempt earlier = find(done, consumer, envelopeId);
        waiting.add(new Attempt(earlier.consumption, earlier.envelope));
    }

    /**
     * From now on an envelope that its consumer failed to handle this many times becomes a dead
     * letter. At first the number is not limited.
     */
    public void giveUpAfter(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("at least one attempt is needed, not " + attempts);
        }
        mostAttempts = attempts;
    }

    /** What was given up. */
    public List<Delivery> deadLetters() {
        return List.copyOf(deadLetters);
    }

    private Optional<Attempt> firstWaiting(Predicate<Attempt> wanted) {
        return waiting.stream()
                .filter(attempt -> !heldBack.contains(attempt.consumer()))
                .filter(attempt -> !busy.contains(attempt.lane()))
                .filter(wanted)
                .findFirst();
    }

    private List<Delivery> firstWaiting() {
        return waiting.stream().limit(MOST_SHOWN).map(Attempt::delivery).toList();
    }

    private boolean deliver(Attempt attempt) {
        busy.add(attempt.lane());
        Traffic.show(
                new Traffic.Begun(
                        attempt.consumer(), attempt.envelope, firstWaiting(), waiting.size()));
        try {
            attempt.make();
        } catch (RuntimeException failure) {
            Traffic.show(new Traffic.Trouble(attempt.consumer(), attempt.envelope, failure));
            failed(attempt);
            return false;
        } finally {
            busy.remove(attempt.lane());
        }
        waiting.remove(attempt);
        done.add(attempt);
        flow.add(Flow.Kind.DELIVERED, attempt.consumer(), attempt.envelope);
        return true;
    }

    private void failed(Attempt attempt) {
        flow.add(Flow.Kind.FAILED, attempt.consumer(), attempt.envelope);
        if (attempt.made >= mostAttempts) {
            waiting.remove(attempt);
            deadLetters.add(attempt.delivery());
            flow.add(Flow.Kind.GIVEN_UP, attempt.consumer(), attempt.envelope);
        }
    }

    private static Attempt find(List<Attempt> attempts, String consumer, String envelopeId) {
        return attempts.stream()
                .filter(it -> it.consumer().equals(consumer) && it.envelope.id().equals(envelopeId))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no envelope " + envelopeId + " for " + consumer));
    }

    /** What keeps its order: all that one consumer gets about one subject. */
    private record Lane(String consumer, String subject) {}

    private record Consumption<M extends Message>(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {

        // put() has checked that the message is an M.
        @SuppressWarnings("unchecked")
        void handle(Envelope<?> envelope) {
            handling.accept((Envelope<M>) envelope);
        }
    }

    /**
     * One envelope for one consumer, and how often it was tried. Two of them are never equal: a
     * redelivery is another one.
     */
    private static final class Attempt {

        private final Consumption<?> consumption;
        private final Envelope<?> envelope;
        private int made;

        Attempt(Consumption<?> consumption, Envelope<?> envelope) {
            this.consumption = consumption;
            this.envelope = envelope;
        }

        void make() {
            made++;
            consumption.handle(envelope);
        }

        String consumer() {
            return consumption.consumer();
        }

        Lane lane() {
            return new Lane(consumer(), envelope.subject());
        }

        Delivery delivery() {
            return new Delivery(consumer(), envelope);
        }
    }
}
