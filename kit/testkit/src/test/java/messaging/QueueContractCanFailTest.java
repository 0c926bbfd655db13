package messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import messaging.contract.QueueContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A contract that nothing can break is worth nothing. So there are queues that break it. */
@DisplayName("The contract of the queue")
class QueueContractCanFailTest {

    @Test
    @DisplayName("accepts a small queue that does everything right")
    void acceptsASmallQueue() {
        assertThat(brokenBy(SmallQueue::new)).isEmpty();
    }

    @Test
    @DisplayName("accepts a queue that delivers everything twice")
    void acceptsRepetition() {
        assertThat(brokenBy(DeliversTwice::new)).isEmpty();
    }

    @Test
    @DisplayName("rejects a queue that delivers inside put")
    void rejectsDeliveryInsidePut() {
        assertThat(brokenBy(DeliversInsidePut::new)).contains("putReturnsFirst");
    }

    @Test
    @DisplayName("rejects a queue that delivers a consumer's answer inside its handling")
    void rejectsDeliveryInsideHandling() {
        assertThat(brokenBy(DeliversInsideHandling::new)).containsExactly("puttingWhileHandling");
    }

    @Test
    @DisplayName("rejects a queue that loses what a consumer failed to handle")
    void rejectsLosing() {
        assertThat(brokenBy(LosesWhatFailed::new)).contains("failingIsNotLosing");
    }

    @Test
    @DisplayName("rejects a queue that delivers the newest first")
    void rejectsReordering() {
        assertThat(brokenBy(NewestFirst::new)).contains("orderPerSubject");
    }

    @Test
    @DisplayName("rejects a queue that lets later envelopes overtake the failed one")
    void rejectsOvertaking() {
        assertThat(brokenBy(FailedOneGoesLast::new))
                .containsExactlyInAnyOrder(
                        "failingHoldsUpTheSubject",
                        "failingHoldsUpTheSubjectForAllTypes",
                        "recoveringKeepsTheOrder");
    }

    @Test
    @DisplayName("rejects a queue that tells only the first consumer")
    void rejectsTellingOnlyOne() {
        assertThat(brokenBy(TellsOnlyTheFirst::new))
                .containsExactlyInAnyOrder("everyConsumerGetsIt", "othersNoticeNothing");
    }

    @Test
    @DisplayName("rejects a queue where one failing consumer starves the others")
    void rejectsStarving() {
        assertThat(brokenBy(StopsAtAFailure::new)).containsExactly("othersNoticeNothing");
    }

    @Test
    @DisplayName("rejects a queue that knows exact types only")
    void rejectsExactTypes() {
        assertThat(brokenBy(ExactTypesOnly::new))
                .containsExactlyInAnyOrder("allEvents", "allMessages");
    }

    @Test
    @DisplayName("rejects a queue that lets the same consumer register twice")
    void rejectsRegisteringTwice() {
        assertThat(brokenBy(RegistersTwice::new)).containsExactly("twiceIsRefused");
    }

    @Test
    @DisplayName("rejects a queue that gives a newcomer what is older")
    void rejectsReplay() {
        assertThat(brokenBy(TellsTheOldStories::new)).containsExactly("fromRegistrationOn");
    }

    /** The tests of the contract that fail for such a queue, by the names of their methods. */
    private static List<String> brokenBy(Supplier<SmallQueue> queues) {
        return Arrays.stream(QueueContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .filter(test -> fails(test, new ContractOf(queues.get())))
                .map(Method::getName)
                .toList();
    }

    private static boolean fails(Method test, QueueContract contract) {
        try {
            test.invoke(contract);
            return false;
        } catch (InvocationTargetException red) {
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class ContractOf extends QueueContract {

        private final SmallQueue queue;

        ContractOf(SmallQueue queue) {
            this.queue = queue;
        }

        @Override
        protected MessageQueue queue() {
            return queue;
        }

        @Override
        protected void deliver() {
            queue.deliverAll();
        }
    }

    private static final class DeliversTwice extends SmallQueue {
        @Override
        void make(Delivery delivery) {
            super.make(delivery);
            super.make(delivery);
        }
    }

    private static final class DeliversInsidePut extends SmallQueue {
        @Override
        public void put(Envelope<?> envelope) {
            super.put(envelope);
            deliverAll();
        }
    }

    private static final class DeliversInsideHandling extends SmallQueue {
        private boolean delivering;

        @Override
        public void put(Envelope<?> envelope) {
            super.put(envelope);
            if (delivering) {
                super.deliverAll();
            }
        }

        @Override
        void deliverAll() {
            delivering = true;
            super.deliverAll();
            delivering = false;
        }
    }

    private static final class LosesWhatFailed extends SmallQueue {
        @Override
        void failed(Delivery delivery) {
            waiting.remove(delivery);
        }
    }

    private static final class NewestFirst extends SmallQueue {
        @Override
        Optional<Delivery> next(Set<String> failed) {
            return waiting.reversed().stream()
                    .filter(delivery -> !failed.contains(delivery.to().consumer()))
                    .findFirst();
        }
    }

    private static final class FailedOneGoesLast extends SmallQueue {
        @Override
        void failed(Delivery delivery) {
            waiting.addLast(delivery);
        }
    }

    private static final class TellsOnlyTheFirst extends SmallQueue {
        @Override
        public void put(Envelope<?> envelope) {
            listeners.stream()
                    .filter(listener -> wants(listener, envelope.message()))
                    .findFirst()
                    .ifPresent(listener -> waiting.add(new Delivery(listener, envelope)));
        }
    }

    private static final class StopsAtAFailure extends SmallQueue {
        @Override
        Optional<Delivery> next(Set<String> failed) {
            return failed.isEmpty() ? super.next(failed) : Optional.empty();
        }
    }

    private static final class ExactTypesOnly extends SmallQueue {
        @Override
        boolean wants(Listener<?> listener, Message message) {
            return listener.type() == message.getClass();
        }
    }

    private static final class RegistersTwice extends SmallQueue {
        @Override
        public <M extends Message> void consume(
                String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
            listeners.add(new Listener<>(consumer, type, handling));
        }
    }

    private static final class TellsTheOldStories extends SmallQueue {
        private final List<Envelope<?>> all = new ArrayList<>();

        @Override
        public void put(Envelope<?> envelope) {
            all.add(envelope);
            super.put(envelope);
        }

        @Override
        public <M extends Message> void consume(
                String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
            super.consume(consumer, type, handling);
            Listener<?> newcomer = listeners.getLast();
            all.stream()
                    .filter(envelope -> wants(newcomer, envelope.message()))
                    .forEach(envelope -> waiting.add(new Delivery(newcomer, envelope)));
        }
    }
}
