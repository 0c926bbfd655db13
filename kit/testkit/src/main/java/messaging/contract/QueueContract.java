package messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.Event;
import messaging.Message;
import messaging.MessageQueue;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.ChangeAddress;
import messaging.contract.Insurance.QuoteMade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MessageQueue} has to keep, whatever is behind the port.
 *
 * <p>Delivery is at least once. So nothing here counts how often an envelope comes. A queue that
 * repeats itself keeps the contract. A queue that loses something or changes the order does not.
 */
public abstract class QueueContract {

    private final Envelopes envelopes = Insurance.envelopes();

    private final Envelope<AddressChanged> adaMoves = addressChanged("ada", "12 Lake Road");
    private final Envelope<AddressChanged> adaMovesAgain = addressChanged("ada", "3 Mill Lane");
    private final Envelope<AddressChanged> adaMovesBack = addressChanged("ada", "1 High Street");
    private final Envelope<AddressChanged> graceMoves = addressChanged("grace", "7 Hill Street");
    private final Envelope<QuoteMade> quoteForAda =
            envelopes.first("quoting", new QuoteMade("ada"));
    private final Envelope<ChangeAddress> changeAdasAddress =
            envelopes.first("the website", new ChangeAddress("ada"));

    private final Recipient<AddressChanged> quoting = new Recipient<>();
    private final Recipient<AddressChanged> communications = new Recipient<>();

    /** The queue under test: the same one in each call, and a new one for each test. */
    protected abstract MessageQueue queue();

    /**
     * Lets everything be delivered that can be, and returns when that is done. Between two calls
     * nothing is delivered: an adapter to a broker begins and ends its polling here. A consumer
     * that has failed is tried again in the next call at the latest.
     */
    protected abstract void deliver();

    @Test
    @DisplayName("putting returns before any consumer has run")
    public final void putReturnsFirst() {
        queue().consume("quoting", AddressChanged.class, quoting);

        queue().put(adaMoves);

        assertThat(quoting.tried()).isEmpty();
    }

    @Test
    @DisplayName("every consumer of the type gets the envelope that was put")
    public final void everyConsumerGetsIt() {
        queue().consume("quoting", AddressChanged.class, quoting);
        queue().consume("communications", AddressChanged.class, communications);

        queue().put(adaMoves);
        deliver();

        assertThat(quoting.handledFirst()).containsExactly(adaMoves);
        assertThat(communications.handledFirst()).containsExactly(adaMoves);
    }

    @Test
    @DisplayName("a consumer gets nothing of a type that it did not ask for")
    public final void noOtherTypes() {
        queue().consume("quoting", AddressChanged.class, quoting);

        queue().put(quoteForAda);
        queue().put(changeAdasAddress);
        deliver();

        assertThat(quoting.tried()).isEmpty();
    }

    @Test
    @DisplayName("a consumer of all events gets each kind of event but no command")
    public final void allEvents() {
        Recipient<Event> dataTeam = new Recipient<>();
        queue().consume("the data team", Event.class, dataTeam);

        queue().put(adaMoves);
        queue().put(changeAdasAddress);
        queue().put(quoteForAda);
        deliver();

        assertThat(List.<Envelope<?>>copyOf(dataTeam.handledFirst()))
                .containsExactly(adaMoves, quoteForAda);
    }

    @Test
    @DisplayName("a consumer of all messages gets commands and events in their order")
    public final void allMessages() {
        Recipient<Message> audit = new Recipient<>();
        queue().consume("audit", Message.class, audit);

        queue().put(adaMoves);
        queue().put(changeAdasAddress);
        queue().put(quoteForAda);
        deliver();

        assertThat(List.<Envelope<?>>copyOf(audit.handledFirst()))
                .containsExactly(adaMoves, changeAdasAddress, quoteForAda);
    }

    @Test
    @DisplayName("a consumer gets nothing that is older than its registration")
    public final void fromRegistrationOn() {
        queue().put(adaMoves);
        queue().consume("quoting", AddressChanged.class, quoting);

        queue().put(graceMoves);
        deliver();

        assertThat(quoting.handledFirst()).containsExactly(graceMoves);
    }

    @Test
    @DisplayName("putting a message without a listener does not fail")
    public final void nobodyListens() {
        queue().consume("quoting", AddressChanged.class, quoting);

        queue().put(quoteForAda);
        queue().put(adaMoves);
        deliver();

        assertThat(quoting.handledFirst()).containsExactly(adaMoves);
    }

    @Test
    @DisplayName("messages about the same subject keep their order")
    public final void orderPerSubject() {
        queue().consume("quoting", AddressChanged.class, quoting);

        queue().put(adaMoves);
        queue().put(graceMoves);
        queue().put(adaMovesAgain);
        queue().put(adaMovesBack);
        deliver();

        assertThat(quoting.handledFirst())
                .filteredOn(Envelope::subject, "ada")
                .containsExactly(adaMoves, adaMovesAgain, adaMovesBack);
        assertThat(quoting.handledFirst()).contains(graceMoves);
    }

    @Test
    @DisplayName("a message that is put during handling is delivered later")
    public final void puttingWhileHandling() {
        List<String> course = new ArrayList<>();
        queue().consume(
                        "quoting",
                        AddressChanged.class,
                        moved -> {
                            course.add("quoting begins");
                            queue().put(quoteForAda);
                            course.add("quoting ends");
                        });
        queue().consume("communications", QuoteMade.class, made -> course.add("the quote is sent"));

        queue().put(adaMoves);
        deliver();

        assertThat(course.subList(0, 2)).containsExactly("quoting begins", "quoting ends");
        assertThat(course).contains("the quote is sent");
    }

    @Test
    @DisplayName("a consumer that fails gets the same envelope again")
    public final void failingIsNotLosing() {
        queue().consume("quoting", AddressChanged.class, quoting);
        quoting.failOver(adaMoves);
        queue().put(adaMoves);
        deliver();

        quoting.recover();
        deliver();

        assertThat(quoting.tried().getFirst()).isEqualTo(adaMoves);
        assertThat(quoting.handledFirst()).containsExactly(adaMoves);
    }

    @Test
    @DisplayName("until it succeeds, it gets nothing later about the same subject")
    public final void failingHoldsUpTheSubject() {
        queue().consume("quoting", AddressChanged.class, quoting);
        quoting.failOver(adaMoves);

        queue().put(adaMoves);
        queue().put(adaMovesAgain);
        deliver();
        deliver();

        assertThat(quoting.tried()).contains(adaMoves).doesNotContain(adaMovesAgain);
    }

    @Test
    @DisplayName("until then, other types about the same subject wait as well")
    public final void failingHoldsUpTheSubjectForAllTypes() {
        Recipient<QuoteMade> quotes = new Recipient<>();
        queue().consume("communications", AddressChanged.class, communications);
        queue().consume("communications", QuoteMade.class, quotes);
        communications.failOver(adaMoves);

        queue().put(adaMoves);
        queue().put(quoteForAda);
        deliver();
        deliver();

        assertThat(communications.tried()).contains(adaMoves);
        assertThat(quotes.tried()).isEmpty();
    }

    @Test
    @DisplayName("after it has recovered, everything comes, in the old order")
    public final void recoveringKeepsTheOrder() {
        queue().consume("quoting", AddressChanged.class, quoting);
        quoting.failOver(adaMovesAgain);
        queue().put(adaMoves);
        queue().put(adaMovesAgain);
        queue().put(adaMovesBack);
        deliver();

        quoting.recover();
        deliver();

        assertThat(quoting.handledFirst()).containsExactly(adaMoves, adaMovesAgain, adaMovesBack);
    }

    @Test
    @DisplayName("when one consumer fails, the others notice nothing")
    public final void othersNoticeNothing() {
        queue().consume("quoting", AddressChanged.class, quoting);
        queue().consume("communications", AddressChanged.class, communications);
        quoting.failOver(adaMoves);

        queue().put(adaMoves);
        queue().put(adaMovesAgain);
        deliver();

        assertThat(communications.handledFirst()).containsExactly(adaMoves, adaMovesAgain);
    }

    @Test
    @DisplayName("when one consumer fails, the publisher notices nothing")
    public final void whoeverPutsNoticesNothing() {
        queue().consume("quoting", AddressChanged.class, quoting);
        quoting.failOver(adaMoves);
        queue().put(adaMoves);
        deliver();

        queue().put(graceMoves);
        quoting.recover();
        deliver();

        assertThat(quoting.handledFirst()).containsExactlyInAnyOrder(adaMoves, graceMoves);
    }

    @Test
    @DisplayName("the same consumer cannot listen to the same type twice")
    public final void twiceIsRefused() {
        queue().consume("quoting", AddressChanged.class, quoting);

        assertThatIllegalStateException()
                .isThrownBy(() -> queue().consume("quoting", AddressChanged.class, quoting));
    }

    @Test
    @DisplayName("the same consumer can listen to several types")
    public final void severalTypes() {
        Recipient<QuoteMade> quotes = new Recipient<>();
        queue().consume("communications", AddressChanged.class, communications);
        queue().consume("communications", QuoteMade.class, quotes);

        queue().put(adaMoves);
        queue().put(quoteForAda);
        deliver();

        assertThat(communications.handledFirst()).containsExactly(adaMoves);
        assertThat(quotes.handledFirst()).containsExactly(quoteForAda);
    }

    private Envelope<AddressChanged> addressChanged(String customerId, String address) {
        return envelopes.first("customer management", new AddressChanged(customerId, address));
    }
}
