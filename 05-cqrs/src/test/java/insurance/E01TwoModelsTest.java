package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Happened.left;
import static insurance.Happened.moved;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import eventstore.Recorded;
import insurance.callcentre.CallCentre;
import insurance.cards.CustomerCard;
import insurance.customer.RefusedException;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.customer.contract.CustomerCommand.ChangeEmail;
import insurance.customer.contract.CustomerCommand.CorrectAddress;
import insurance.customer.contract.CustomerCommand.EndInsurance;
import insurance.customer.contract.CustomerCommand.RegisterCustomer;
import insurance.customer.contract.CustomerEvent;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "5.1",
        title = "Two models",
        minutes = 20,
        edit = {
            "src/main/java/insurance/cards/CustomerCards.java",
            "src/main/java/insurance/callcentre/CallCentre.java"
        },
        claims = {"A1", "G1"})
class E01TwoModelsTest {

    private static final String CLERK = "the clerk";
    private static final JavaClasses OURS = ModuleClasses.compiledWith(CallCentre.class);

    private final CountedLog log = new CountedLog();
    private CallCentre callCentre;

    @BeforeEach
    void openTheCallCentre() {
        callCentre = new CallCentre(log);
    }

    @Test
    @Order(1)
    @Guard
    @DisplayName("a card shows the customer's name and address, after whatever has happened")
    void cardsShowWhatHappened() {
        handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        handle(register("grace", "Grace", " 8 Mill Lane", "Oldtown  "));
        handle(register("joan", "Joan", "1 High Street", "Oldtown"));
        handle(move("ada", "12 Lake Road ", " Newtown"));
        handle(
                new CorrectAddress(
                        "joan", CLERK, new Address(" 11 High Street", "Oldtown"), "misheard"));
        handle(new ChangeEmail("ada", CLERK, "ada@example.com"));
        log.append("mary", 0, List.of(registered("mary", "Mary", " 5 Park Lane ", " Hilltown")));
        callCentre.catchUp();

        assertThat(cards("ada", "grace", "joan", "nobody"))
                .as(
                        "A card shows name and address as they are now, without blanks at either end. Who never registered has no card.")
                .containsExactly(
                        "Ada, 12 Lake Road, Newtown",
                        "Grace, 8 Mill Lane, Oldtown",
                        "Joan, 11 High Street, Oldtown",
                        "no card");
        assertThat(cards("mary"))
                .as(
                        "Mary did not register with the call centre, but on the website, and her blanks are in the log. How a card shows an address is for the cards to say; what is written into the log is not.")
                .containsExactly("Mary, 5 Park Lane, Hilltown");
    }

    @Test
    @Order(2)
    @Guard
    @DisplayName("whoever has left has no card any more")
    void noCardForWhoeverHasLeft() {
        handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        handle(register("grace", "Grace", "8 Mill Lane", "Oldtown"));
        callCentre.catchUp();
        handle(new EndInsurance("ada", CLERK, "moved abroad"));
        callCentre.catchUp();

        assertThat(cards("ada", "grace"))
                .as("Ada has left, and Grace has not. Only an insured customer has a card.")
                .containsExactly("no card", "Grace, 8 Mill Lane, Oldtown");
    }

    @Test
    @Order(3)
    @Guard
    @DisplayName("the cards show what is in the log, whoever wrote it, however much it is")
    void cardsComeFromTheLog() {
        for (int number = 1; number <= 6_000; number++) {
            String id = "customer " + number;
            log.append(
                    id,
                    0,
                    List.of(
                            registered(id, "Nr " + number, "1 High Street", "Oldtown"),
                            moved(id, number + " Lake Road", "Newtown")));
        }
        log.append("customer 5999", 2, List.of(left("customer 5999")));
        callCentre.catchUp();

        assertThat(cards("customer 1", "customer 3000", "customer 5999", "customer 6000"))
                .as(
                        "12,001 events were written by somebody else, not by a command to the call centre. The log is what counts, and catching up means all of it.")
                .containsExactly(
                        "Nr 1, 1 Lake Road, Newtown",
                        "Nr 3000, 3000 Lake Road, Newtown",
                        "no card",
                        "Nr 6000, 6000 Lake Road, Newtown");
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("what customer management refuses does not show on a card")
    void aRefusalShowsNowhere() {
        List<String> before = cards("ada", "grace");
        handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        var refusal = Failure.of(() -> handle(move("grace", "12 Lake Road", "Newtown")));
        var other = Failure.of(() -> handle(register("ada", "Eve", "6 River Road", "Newtown")));
        callCentre.catchUp();

        assertThat(before)
                .as(
                        "This call centre has just been opened, with an empty log. Somebody has a card already, from another call centre with another log: the cards must not share what they remember.")
                .containsExactly("no card", "no card");
        assertThat(List.of(refusal, other))
                .as("Customer management refused twice. The clerk has to hear that.")
                .allMatch(it -> it.filter(RefusedException.class::isInstance).isPresent());
        assertThat(cards("ada", "grace"))
                .as(
                        "Customer management refused to register another Ada, and to move Grace, whom nobody knows. A refused wish has changed nothing.")
                .containsExactly("Ada, 3 Hill Street, Oldtown", "no card");
    }

    @Test
    @Order(5)
    @DisplayName("a command answers with a position, or with nothing")
    void commandsAnswerWithAPosition() {
        Object registered = handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        Object moved = handle(move("ada", "12 Lake Road", "Newtown"));
        Object again = handle(move("ada", "12 Lake Road", "Newtown"));

        assertThat(Arrays.asList(registered, moved, again))
                .withFailMessage(
                        """
                        A command changes something; it does not answer questions. All it may say is how far the log has come because of it.
                        expected, each as an OptionalLong: position 1 for registering, position 2 for moving, empty if nothing changes
                        but was:
                        registering: %s
                        moving: %s
                        moving to where she lives: %s""",
                        registered, moved, again)
                .containsExactly(OptionalLong.of(1), OptionalLong.of(2), OptionalLong.empty());
    }

    @Test
    @Order(6)
    @DisplayName("a query changes nothing, however often it is asked")
    void queriesChangeNothing() {
        log.append("grace", 0, List.of(registered("grace", "Grace", " 8 Mill Lane", "Oldtown ")));
        List<Recorded<CustomerEvent>> before = log.readAll(0, Integer.MAX_VALUE);

        callCentre.catchUp();
        List<Recorded<CustomerEvent>> afterCatchingUp = log.readAll(0, Integer.MAX_VALUE);
        callCentre.card("grace");
        callCentre.card("grace");

        assertThat(afterCatchingUp)
                .withFailMessage(
                        """
                        The cards have read the log, and now there is more in it. Whoever reads must not write: what is in the log is customer management's.
                        expected: the log as it was, with %d event
                        but has:  %s""",
                        before.size(), events())
                .isEqualTo(before);
        assertThat(log.readAll(0, Integer.MAX_VALUE))
                .withFailMessage(
                        """
                        Somebody looked at Grace's card, and now there is more in the log. Looking at something must not change it:
                        otherwise nobody dares to look twice.
                        expected: the log as it was, with %d event
                        but has:  %s""",
                        before.size(), events())
                .isEqualTo(before);
    }

    @Test
    @Order(7)
    @DisplayName("the cards learn of a change from the log, when they read it, and not before")
    void cardsLearnFromTheLogAlone() {
        handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        callCentre.catchUp();

        handle(move("ada", "12 Lake Road", "Newtown"));

        assertThat(cards("ada"))
                .as(
                        "The cards have not read on yet, so this one should still be the old one. A write should not work for the read side, and a look at a card should not read the log.")
                .containsExactly("Ada, 3 Hill Street, Oldtown");
    }

    @Test
    @Order(8)
    @DisplayName("catching up reads what is new, and nothing again")
    void readsEachEventOnce() {
        handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        handle(move("ada", "12 Lake Road", "Newtown"));
        callCentre.catchUp();
        int before = log.handedOut;

        callCentre.catchUp();
        handle(register("grace", "Grace", "8 Mill Lane", "Oldtown"));
        callCentre.catchUp();

        assertThat(log.handedOut - before)
                .withFailMessage(
                        """
                        The cards had read the log to its end, and then Grace registered. So one event was new to them.
                        Whoever does not remember how far it has read, reads for longer every day.
                        expected: 1 event read
                        but was:  %d""",
                        log.handedOut - before)
                .isEqualTo(1);
    }

    @Test
    @Order(9)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the cards know nothing of customer management but its events")
    void theReadSideKnowsTheEventsOnly() {
        classes()
                .that()
                .resideInAPackage("insurance.cards..")
                .should(
                        knowNothingOf("insurance.customer", "insurance.eventsourcing")
                                .butTheirContracts("insurance.customer.contract"))
                .because(
                        "what the read side shares with the write side is the events, and all else may change without asking")
                .check(OURS);
    }

    @Test
    @Order(10)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: customer management knows nothing of those who read")
    void theWriteSideKnowsNobody() {
        classes()
                .that()
                .resideInAnyPackage("insurance.customer..", "insurance.eventsourcing..")
                .should(
                        knowNothingOf(
                                "insurance.cards",
                                "insurance.callcentre",
                                "insurance.projections",
                                "insurance.quotepage",
                                "insurance.underwriting",
                                "insurance.dataplatform"))
                .because(
                        "it writes down what has happened, and who reads that is no business of its own")
                .check(OURS);
    }

    private static CustomerCommand register(String id, String name, String street, String city) {
        return new RegisterCustomer(
                id, CLERK, name, id + "@example.org", new Address(street, city), 1932, 120);
    }

    private static CustomerCommand move(String id, String street, String city) {
        return new ChangeAddress(id, CLERK, new Address(street, city), 1932, 120);
    }

    // By its name, because its return type is for the learner to choose.
    private Object handle(CustomerCommand command) {
        try {
            return CallCentre.class
                    .getMethod("handle", CustomerCommand.class)
                    .invoke(callCentre, command);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(
                    "The call centre takes commands no more. Keep its method handle(CustomerCommand) public.",
                    e);
        }
    }

    private List<String> cards(String... customerIds) {
        List<String> cards = new ArrayList<>();
        for (String id : customerIds) {
            cards.add(callCentre.card(id).map(E01TwoModelsTest::text).orElse("no card"));
        }
        return cards;
    }

    private static String text(CustomerCard card) {
        return "%s, %s, %s".formatted(card.name(), card.address().street(), card.address().city());
    }

    /** Counts the events that were handed out to whoever reads the whole log. */
    private static final class CountedLog implements EventStore<CustomerEvent> {

        private final EventStore<CustomerEvent> store =
                new InMemoryEventStore<>(
                        Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
        private int handedOut;

        @Override
        public long append(
                String streamId, long expectedVersion, List<? extends CustomerEvent> events) {
            return store.append(streamId, expectedVersion, events);
        }

        @Override
        public List<Recorded<CustomerEvent>> read(String streamId, long afterVersion) {
            return store.read(streamId, afterVersion);
        }

        @Override
        public List<Recorded<CustomerEvent>> readAll(long afterPosition, int most) {
            List<Recorded<CustomerEvent>> events = store.readAll(afterPosition, most);
            handedOut += events.size();
            return events;
        }
    }

    private List<String> events() {
        return log.readAll(0, Integer.MAX_VALUE).stream()
                .map(it -> it.event().getClass().getSimpleName())
                .toList();
    }
}
