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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
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
        claims = {"A1", "G1"},
        remember =
                "A query never changes anything. With CQRS, the side that decides and the side that answers each "
                        + "have a model of their own.")
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
    @DisplayName("a query changes nothing, however often it is asked")
    void queriesChangeNothing(TestReporter reporter) {
        log.append("grace", 0, List.of(registered("grace", "Grace", " 8 Mill Lane", "Oldtown ")));

        callCentre.catchUp();
        String afterCatchingUp = inTheLog();
        callCentre.card("grace");
        callCentre.card("grace");

        reporter.publishEntry(
                "what happened",
                """
                Grace registers, on the website
                a clerk looks at her card, twice
                in the log then:
                  %s"""
                        .formatted(inTheLog().replace(", ", "\n  ")));
        assertThat(afterCatchingUp)
                .withFailMessage(
                        """
                        The cards have read the log, and now there is more in it.
                        expected: CustomerRegistered
                        but:      %s
                        Who may write into Grace's file?""",
                        afterCatchingUp)
                .isEqualTo("CustomerRegistered");
        assertThat(inTheLog())
                .withFailMessage(
                        """
                        A clerk only looked at Grace's card, and her file has grown.
                        expected: CustomerRegistered
                        but:      %s
                        What happens to her file if a thousand screens show her card?""",
                        inTheLog())
                .isEqualTo("CustomerRegistered");
    }

    @Test
    @Order(2)
    @DisplayName("a command answers with a position, or with nothing")
    void commandsAnswerWithAPosition() {
        Object registered = handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        Object moved = handle(move("ada", "12 Lake Road", "Newtown"));
        Object again = handle(move("ada", "12 Lake Road", "Newtown"));

        assertThat(Arrays.asList(registered, moved, again))
                .withFailMessage(
                        """
                        A command answered with something else than a position. A command changes; it does not \
                        answer questions.
                        expected: OptionalLong[1], OptionalLong[2], OptionalLong.empty
                        but:      %s, %s, %s
                        All it may say is how far the log has come because of it. What does customer management \
                        answer?""",
                        registered, moved, again)
                .containsExactly(OptionalLong.of(1), OptionalLong.of(2), OptionalLong.empty());
    }

    @Test
    @Order(3)
    @DisplayName("the cards learn of a change when they read the log, and not before")
    void cardsLearnFromTheLogAlone() {
        handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        callCentre.catchUp();

        handle(move("ada", "12 Lake Road", "Newtown"));

        assertThat(cards("ada"))
                .withFailMessage(
                        """
                        The cards have not read on yet, and this one is new already.
                        expected: [Ada, 3 Hill Street, Oldtown]
                        but:      %s
                        Who did the work: the clerk who changed something, or the clerk who looked? Neither should \
                        wait for it.""",
                        cards("ada"))
                .containsExactly("Ada, 3 Hill Street, Oldtown");
    }

    @Test
    @Order(4)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the cards know the events of customer management, and cannot append any")
    void theReadSideKnowsTheEventsOnly() {
        classes()
                .that()
                .resideInAPackage("insurance.cards..")
                .should(
                        knowNothingOf(
                                        "insurance.customer",
                                        "insurance.eventsourcing",
                                        "eventstore.EventStore")
                                .butTheirContracts("insurance.customer.contract"))
                .because(
                        "the read side shares the events with the write side, and all else may change without asking")
                .check(OURS);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a card shows the customer's name and address")
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
                .as("A card shows name and address as they are now, without blanks at either end.")
                .containsExactly(
                        "Ada, 12 Lake Road, Newtown",
                        "Grace, 8 Mill Lane, Oldtown",
                        "Joan, 11 High Street, Oldtown",
                        "no card");
        assertThat(cards("mary"))
                .as(
                        "Mary registered on the website, and her blanks are in the log. A card shows an address "
                                + "without them; the log keeps them.")
                .containsExactly("Mary, 5 Park Lane, Hilltown");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a customer who has left has no card")
    void noCardForAFormerCustomer() {
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
    @Order(7)
    @Guard
    @DisplayName("the cards show all that is in the log, also what was there before")
    void cardsComeFromTheLog() {
        for (int number = 1; number <= 1_100; number++) {
            String id = "customer " + number;
            log.append(
                    id,
                    0,
                    List.of(
                            registered(id, "Nr " + number, "1 High Street", "Oldtown"),
                            moved(id, number + " Lake Road", "Newtown")));
        }
        callCentre = new CallCentre(log);
        log.append("customer 1099", 2, List.of(left("customer 1099")));
        callCentre.catchUp();

        assertThat(cards("customer 1", "customer 600", "customer 1099", "customer 1100"))
                .as(
                        "2,200 events were in the log before this call centre was opened, and one came since. "
                                + "Catching up means all of it.")
                .containsExactly(
                        "Nr 1, 1 Lake Road, Newtown",
                        "Nr 600, 600 Lake Road, Newtown",
                        "no card",
                        "Nr 1100, 1100 Lake Road, Newtown");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a refused command shows on no card")
    void aRefusalShowsNowhere() {
        List<String> before = cards("ada", "grace");
        handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        var refusal = Failure.of(() -> handle(move("grace", "12 Lake Road", "Newtown")));
        var other = Failure.of(() -> handle(register("ada", "Eve", "6 River Road", "Newtown")));
        callCentre.catchUp();

        assertThat(before)
                .as(
                        "This call centre is new, and its log is empty. Cards that it shows come from another "
                                + "call centre with another log. Is there a static field?")
                .containsExactly("no card", "no card");
        assertThat(List.of(refusal, other))
                .as("Customer management refused twice, and the clerk did not learn of it.")
                .allMatch(it -> it.filter(RefusedException.class::isInstance).isPresent());
        assertThat(cards("ada", "grace"))
                .as(
                        "Customer management refused to register a second Ada, and to move Grace, who is not a "
                                + "customer. A refused command has changed nothing.")
                .containsExactly("Ada, 3 Hill Street, Oldtown", "no card");
    }

    @Test
    @Order(9)
    @Guard
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
                        The cards had read the log to its end, then Grace registered, and they read more than that.
                        expected: 1 event read
                        but:      %d
                        How far had the cards read already?""",
                        log.handedOut - before)
                .isLessThanOrEqualTo(1);
    }

    @Test
    @Order(10)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: customer management knows nothing of its readers")
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
                .because("it writes down what has happened, whoever reads it")
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
                    "The call centre does not take commands any more. Keep its method handle(CustomerCommand) "
                            + "public.",
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

    /** Counts the events that were handed out to readers of the whole log. */
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

    private String inTheLog() {
        return log.readAll(0, Integer.MAX_VALUE).stream()
                .map(it -> it.event().getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }
}
