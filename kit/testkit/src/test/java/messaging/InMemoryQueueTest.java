package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import messaging.Flow.Kind;
import messaging.InMemoryQueue.Delivery;
import messaging.contract.Insurance;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.ChangeAddress;
import messaging.contract.QueueContract;
import messaging.contract.Recipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The queue in memory")
class InMemoryQueueTest extends QueueContract {

    private final Envelopes envelopes = Insurance.envelopes();
    private final Envelope<AddressChanged> adaMoves = moves("ada", "12 Lake Road");
    private final Envelope<AddressChanged> adaMovesAgain = moves("ada", "3 Mill Lane");
    private final Envelope<AddressChanged> graceMoves = moves("grace", "7 Hill Street");

    private final Recipient<AddressChanged> quoting = new Recipient<>();
    private final Recipient<AddressChanged> communications = new Recipient<>();
    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);

    @Override
    protected MessageQueue queue() {
        return queue;
    }

    @Override
    protected void deliver() {
        queue.deliverAll();
    }

    @Test
    @DisplayName("delivering the next takes the one that has waited longest")
    void theNext() {
        quotingListens();
        queue.put(adaMoves);
        queue.put(graceMoves);

        boolean delivered = queue.deliverNext();

        assertThat(delivered).isTrue();
        assertThat(quoting.handled()).containsExactly(adaMoves);
        assertThat(queue.waiting()).containsExactly(new Delivery("quoting", graceMoves));
    }

    @Test
    @DisplayName("delivering the next says when there is none")
    void noNext() {
        quotingListens();

        assertThat(queue.deliverNext()).isFalse();
    }

    @Test
    @DisplayName("each consumer waits for its own delivery, in the order of registration")
    void whatIsWaiting() {
        quotingListens();
        communicationsListen();

        queue.put(adaMoves);
        queue.put(graceMoves);

        assertThat(queue.waiting())
                .containsExactly(
                        new Delivery("quoting", adaMoves),
                        new Delivery("communications", adaMoves),
                        new Delivery("quoting", graceMoves),
                        new Delivery("communications", graceMoves));
    }

    @Test
    @DisplayName("after a failure, only the same subject waits for the next call")
    void leftAlone() {
        Envelope<AddressChanged> adaMovesAgain =
                envelopes.first("customer management", new AddressChanged("ada", "3 Mill Lane"));
        quotingListens();
        quoting.failOver(adaMoves);
        queue.put(adaMoves);
        queue.put(adaMovesAgain);
        queue.put(graceMoves);

        queue.deliverAll();

        assertThat(quoting.tried()).containsExactly(adaMoves, graceMoves);
        assertThat(queue.waiting())
                .containsExactly(
                        new Delivery("quoting", adaMoves), new Delivery("quoting", adaMovesAgain));
    }

    @Test
    @DisplayName("a consumer that fails until a later event of its subject waits forever")
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
        queue.put(envelopes.first("the website", new ChangeAddress("ada")));
        queue.put(adaMoves);

        for (int call = 1; call <= 50; call++) {
            queue.deliverAll();
        }

        assertThat(registered).isEmpty();
        assertThat(queue.waiting()).hasSize(2);
    }

    @Test
    @DisplayName("the next call tries the failed one again")
    void triesAgain() {
        quotingListens();
        quoting.failOver(adaMoves);
        queue.put(adaMoves);
        queue.put(graceMoves);
        queue.deliverAll();
        quoting.recover();

        queue.deliverAll();

        assertThat(quoting.tried()).containsExactly(adaMoves, graceMoves, adaMoves);
    }

    @Test
    @DisplayName("an error of unfinished code comes out")
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

    @Test
    @DisplayName("while a consumer is held back, only the others get something")
    void heldBack() {
        quotingListens();
        communicationsListen();
        queue.holdBack("quoting");

        queue.put(adaMoves);
        queue.deliverAll();

        assertThat(quoting.tried()).isEmpty();
        assertThat(communications.handled()).containsExactly(adaMoves);
    }

    @Test
    @DisplayName("a consumer that is released gets what has waited for it")
    void released() {
        quotingListens();
        queue.holdBack("quoting");
        queue.put(adaMoves);
        queue.put(adaMovesAgain);
        queue.deliverAll();

        queue.release("quoting");
        queue.deliverAll();

        assertThat(quoting.handled()).containsExactly(adaMoves, adaMovesAgain);
    }

    @Test
    @DisplayName("out of turn, one envelope overtakes the others")
    void outOfTurn() {
        quotingListens();
        queue.put(adaMoves);
        queue.put(adaMovesAgain);

        queue.deliverOutOfTurn("quoting", adaMovesAgain.id());
        queue.deliverAll();

        assertThat(quoting.handled()).containsExactly(adaMovesAgain, adaMoves);
    }

    @Test
    @DisplayName("out of turn, only what waits can come")
    void nothingToPrefer() {
        quotingListens();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.deliverOutOfTurn("quoting", "99"))
                .withMessage("no envelope 99 for quoting");
    }

    @Test
    @DisplayName("delivering again repeats the same envelope, for that one consumer")
    void again() {
        quotingListens();
        communicationsListen();
        queue.put(adaMoves);
        queue.deliverAll();

        queue.deliverAgain("quoting", adaMoves.id());
        queue.deliverAll();

        assertThat(quoting.handled()).containsExactly(adaMoves, adaMoves);
        assertThat(communications.handled()).containsExactly(adaMoves);
    }

    @Test
    @DisplayName("an envelope that was never handled cannot be delivered again")
    void notAgain() {
        quotingListens();
        queue.put(adaMoves);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.deliverAgain("quoting", adaMoves.id()));
    }

    @Test
    @DisplayName("without a limit, a consumer is tried again forever")
    void noLimit() {
        quotingListens();
        quoting.failOver(adaMoves);
        queue.put(adaMoves);

        queue.deliverAll();
        queue.deliverAll();
        queue.deliverAll();

        assertThat(queue.deadLetters()).isEmpty();
        assertThat(queue.waiting()).containsExactly(new Delivery("quoting", adaMoves));
    }

    @Test
    @DisplayName("with a limit, an envelope that fails that often becomes a dead letter")
    void deadLetters() {
        quotingListens();
        queue.giveUpAfter(2);
        quoting.failOver(adaMoves);
        queue.put(adaMoves);
        queue.put(adaMovesAgain);

        queue.deliverAll();
        queue.deliverAll();
        queue.deliverAll();

        assertThat(queue.deadLetters()).containsExactly(new Delivery("quoting", adaMoves));
        assertThat(quoting.tried()).containsExactly(adaMoves, adaMoves, adaMovesAgain);
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    @DisplayName("giving up before the first attempt is refused")
    void atLeastOneAttempt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.giveUpAfter(0))
                .withMessage("at least one attempt is needed, not 0");
    }

    @Test
    @DisplayName("the record tells a command that was sent from an event that was published")
    void sentOrPublished() {
        queue.put(envelopes.first("the website", new ChangeAddress("ada")));
        queue.put(adaMoves);

        assertThat(steps())
                .containsExactly(
                        "SENT the website > the queue",
                        "PUBLISHED customer management > the queue");
    }

    @Test
    @DisplayName("the record tells each attempt, with who said it and who got it")
    void everyAttempt() {
        quotingListens();
        communicationsListen();
        queue.giveUpAfter(2);
        quoting.failOver(adaMoves);
        queue.put(adaMoves);

        queue.deliverAll();
        queue.deliverAll();

        assertThat(steps())
                .containsExactly(
                        "PUBLISHED customer management > the queue",
                        "FAILED customer management > quoting",
                        "DELIVERED customer management > communications",
                        "FAILED customer management > quoting",
                        "GIVEN_UP customer management > quoting");
    }

    @Test
    @DisplayName("the record keeps the envelope of each step")
    void theEnvelopes() {
        quotingListens();
        queue.put(adaMoves);

        queue.deliverAll();

        assertThat(flow.steps(Kind.DELIVERED))
                .singleElement()
                .extracting(Flow.Step::envelope)
                .isEqualTo(adaMoves);
    }

    private void quotingListens() {
        queue.consume("quoting", AddressChanged.class, quoting);
    }

    private void communicationsListen() {
        queue.consume("communications", AddressChanged.class, communications);
    }

    private List<String> steps() {
        return flow.steps().stream()
                .map(step -> step.kind() + " " + step.from() + " > " + step.to())
                .toList();
    }

    private Envelope<AddressChanged> moves(String customerId, String address) {
        return envelopes.first("customer management", new AddressChanged(customerId, address));
    }
}
