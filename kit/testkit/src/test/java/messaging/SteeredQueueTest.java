package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Recipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A queue that a test steers")
class SteeredQueueTest {

    private final Office office = new Office();
    private final Envelope<AddressChanged> adaMoves = office.adaMoves;
    private final Envelope<AddressChanged> adaMovesAgain = office.adaMovesAgain;
    private final Recipient<AddressChanged> quoting = office.quoting;
    private final Recipient<AddressChanged> communications = office.communications;
    private final InMemoryQueue queue = office.queue;

    @Test
    @DisplayName("leaves out only the consumer that is held back")
    void heldBack() {
        office.bothListen();
        queue.holdBack("quoting");

        queue.put(adaMoves);
        queue.deliverAll();

        assertThat(quoting.tried()).isEmpty();
        assertThat(communications.handled()).containsExactly(adaMoves);
    }

    @Test
    @DisplayName("gives a consumer that is released what has waited for it")
    void released() {
        office.quotingListens();
        queue.holdBack("quoting");
        office.put(adaMoves, adaMovesAgain);
        queue.deliverAll();

        queue.release("quoting");
        queue.deliverAll();

        assertThat(quoting.handled()).containsExactly(adaMoves, adaMovesAgain);
    }

    @Test
    @DisplayName("lets one envelope overtake the others")
    void outOfTurn() {
        office.quotingListens();
        office.put(adaMoves, adaMovesAgain);

        queue.deliverOutOfTurn("quoting", adaMovesAgain.id());
        queue.deliverAll();

        assertThat(quoting.handled()).containsExactly(adaMovesAgain, adaMoves);
    }

    @Test
    @DisplayName("lets only a waiting envelope overtake")
    void nothingToPrefer() {
        office.quotingListens();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.deliverOutOfTurn("quoting", "99"))
                .withMessage("no envelope 99 for quoting");
    }

    @Test
    @DisplayName("repeats the same envelope, for one consumer")
    void again() {
        office.bothListen();
        queue.put(adaMoves);
        queue.deliverAll();

        queue.deliverAgain("quoting", adaMoves.id());
        queue.deliverAll();

        assertThat(quoting.handled()).containsExactly(adaMoves, adaMoves);
        assertThat(communications.handled()).containsExactly(adaMoves);
    }

    @Test
    @DisplayName("cannot repeat an envelope that was never handled")
    void notAgain() {
        office.quotingListens();
        queue.put(adaMoves);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.deliverAgain("quoting", adaMoves.id()));
    }
}
