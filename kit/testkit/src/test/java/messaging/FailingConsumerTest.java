package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import messaging.InMemoryQueue.Delivery;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.ChangeAddress;
import messaging.contract.Recipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A consumer that fails")
class FailingConsumerTest {

    private final Office office = new Office();
    private final Envelope<AddressChanged> adaMoves = office.adaMoves;
    private final Envelope<AddressChanged> adaMovesAgain = office.adaMovesAgain;
    private final Envelope<AddressChanged> graceMoves = office.graceMoves;
    private final Recipient<AddressChanged> quoting = office.quoting;
    private final InMemoryQueue queue = office.queue;

    @Test
    @DisplayName("holds up only the same subject until the next call")
    void leftAlone() {
        office.quotingListens();
        quoting.failOver(adaMoves);
        office.put(adaMoves, adaMovesAgain, graceMoves);

        queue.deliverAll();

        assertThat(quoting.tried()).containsExactly(adaMoves, graceMoves);
        assertThat(queue.waiting())
                .containsExactly(
                        new Delivery("quoting", adaMoves), new Delivery("quoting", adaMovesAgain));
    }

    @Test
    @DisplayName("is tried again by the next call")
    void triesAgain() {
        office.quotingListens();
        quoting.failOver(adaMoves);
        office.put(adaMoves, graceMoves);
        queue.deliverAll();
        quoting.recover();

        queue.deliverAll();

        assertThat(quoting.tried()).containsExactly(adaMoves, graceMoves, adaMoves);
    }

    @Test
    @DisplayName("waits forever for a later event of its subject")
    void waitsForWhatWaitsBehindIt() {
        List<String> registered = new ArrayList<>();
        queue.consume(
                "communications",
                ChangeAddress.class,
                command -> {
                    if (!registered.contains(command.subject())) {
                        throw new IllegalStateException("not registered yet");
                    }
                });
        queue.consume(
                "communications", AddressChanged.class, moved -> registered.add(moved.subject()));
        office.put(office.adaAsks, adaMoves);

        for (int call = 1; call <= 50; call++) {
            queue.deliverAll();
        }

        assertThat(registered).isEmpty();
        assertThat(queue.waiting()).hasSize(2);
    }

    @Test
    @DisplayName("is tried again forever without a limit")
    void noLimit() {
        office.quotingListens();
        quoting.failOver(adaMoves);
        queue.put(adaMoves);

        queue.deliverAll();
        queue.deliverAll();
        queue.deliverAll();

        assertThat(queue.deadLetters()).isEmpty();
        assertThat(queue.waiting()).containsExactly(new Delivery("quoting", adaMoves));
    }

    @Test
    @DisplayName("leaves a dead letter once it has failed as often as the limit")
    void deadLetters() {
        office.quotingListens();
        queue.giveUpAfter(2);
        quoting.failOver(adaMoves);
        office.put(adaMoves, adaMovesAgain);

        queue.deliverAll();
        queue.deliverAll();
        queue.deliverAll();

        assertThat(queue.deadLetters()).containsExactly(new Delivery("quoting", adaMoves));
        assertThat(quoting.tried()).containsExactly(adaMoves, adaMoves, adaMovesAgain);
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    @DisplayName("has at least one attempt")
    void atLeastOneAttempt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.giveUpAfter(0))
                .withMessage("at least one attempt is needed, not 0");
    }
}
