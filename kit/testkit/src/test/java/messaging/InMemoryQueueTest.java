package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import messaging.InMemoryQueue.Delivery;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.QueueContract;
import messaging.contract.Recipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The queue in memory")
class InMemoryQueueTest extends QueueContract {

    private final Office office = new Office();
    private final Envelope<AddressChanged> adaMoves = office.adaMoves;
    private final Envelope<AddressChanged> graceMoves = office.graceMoves;
    private final Recipient<AddressChanged> quoting = office.quoting;
    private final InMemoryQueue queue = office.queue;

    @Override
    protected MessageQueue queue() {
        return queue;
    }

    @Override
    protected void deliver() {
        queue.deliverAll();
    }

    @Test
    @DisplayName("delivers next the envelope that has waited longest")
    void theNext() {
        office.quotingListens();
        office.put(adaMoves, graceMoves);

        boolean delivered = queue.deliverNext();

        assertThat(delivered).isTrue();
        assertThat(quoting.handled()).containsExactly(adaMoves);
        assertThat(queue.waiting()).containsExactly(new Delivery("quoting", graceMoves));
    }

    @Test
    @DisplayName("says when there is nothing to deliver")
    void noNext() {
        office.quotingListens();

        assertThat(queue.deliverNext()).isFalse();
    }

    @Test
    @DisplayName("has a delivery for each consumer, in the order of registration")
    void whatIsWaiting() {
        office.bothListen();

        office.put(adaMoves, graceMoves);

        assertThat(queue.waiting())
                .containsExactly(
                        new Delivery("quoting", adaMoves),
                        new Delivery("communications", adaMoves),
                        new Delivery("quoting", graceMoves),
                        new Delivery("communications", graceMoves));
    }

    @Test
    @DisplayName("lets an error of unfinished code come out")
    void errorsComeOut() {
        queue.consume(
                "quoting",
                AddressChanged.class,
                moved -> {
                    throw new AssertionError("not done yet");
                });
        queue.put(adaMoves);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(queue::deliverAll)
                .withMessage("not done yet");
        assertThat(queue.waiting()).containsExactly(new Delivery("quoting", adaMoves));
    }
}
