package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Happened.left;
import static insurance.Happened.moved;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

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
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Failure;
import workbook.Guard;

/** 5.1, *Two models*: what works from the start, and what all of its tests need. */
abstract class TwoModelsDetails {

    static final String CLERK = "the clerk";

    final CountedLog log = new CountedLog();
    CallCentre callCentre;

    @BeforeEach
    void openTheCallCentre() {
        callCentre = new CallCentre(log);
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

        Verdict.same(
                List.of(
                        "Ada, 12 Lake Road, Newtown",
                        "Grace, 8 Mill Lane, Oldtown",
                        "Joan, 11 High Street, Oldtown",
                        "no card"),
                cards("ada", "grace", "joan", "stranger"),
                "A card shows name and address as they are now, without blanks at either end.");
        Verdict.same(
                List.of("Mary, 5 Park Lane, Hilltown"),
                cards("mary"),
                "Mary registered on the website, and her blanks are in the log. A card shows an address without them, and the log keeps them.");
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

        Verdict.same(
                List.of("no card", "Grace, 8 Mill Lane, Oldtown"),
                cards("ada", "grace"),
                "Ada has left, and Grace has not. Only an insured customer has a card.");
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

        Verdict.same(
                List.of(
                        "Nr 1, 1 Lake Road, Newtown",
                        "Nr 600, 600 Lake Road, Newtown",
                        "no card",
                        "Nr 1100, 1100 Lake Road, Newtown"),
                cards("customer 1", "customer 600", "customer 1099", "customer 1100"),
                "2,200 events were in the log before this call centre was opened, and one came since. "
                        + "Catching up means all of it.");
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

        Verdict.same(
                List.of("no card", "no card"),
                before,
                "This call centre is new, and its log is empty. Cards that it shows come from another call centre with "
                        + "another log.",
                "Is there a static field?");
        Verdict.that(
                Stream.of(refusal, other)
                        .allMatch(it -> it.filter(RefusedException.class::isInstance).isPresent()),
                "Customer management refused twice, and the clerk did not learn of it.");
        Verdict.same(
                List.of("Ada, 3 Hill Street, Oldtown", "no card"),
                cards("ada", "grace"),
                "Customer management refused to register a second Ada, and to move Grace, who is not a "
                        + "customer. A refused command has changed nothing.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("catching up reads nothing again")
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
                        but:      %s
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
                .because("it writes down what has happened, for any reader")
                .check(OurClasses.ALL);
    }

    static CustomerCommand register(String id, String name, String street, String city) {
        return new RegisterCustomer(
                id, CLERK, name, id + "@example.org", new Address(street, city), 1932, 120);
    }

    static CustomerCommand move(String id, String street, String city) {
        return new ChangeAddress(id, CLERK, new Address(street, city), 1932, 120);
    }

    // By its name, because its return type is for the learner to choose.
    Object handle(CustomerCommand command) {
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

    List<String> cards(String... customerIds) {
        List<String> cards = new ArrayList<>();
        for (String id : customerIds) {
            cards.add(callCentre.card(id).map(E01TwoModelsTest::text).orElse("no card"));
        }
        return cards;
    }

    static String text(CustomerCard card) {
        return "%s, %s, %s".formatted(card.name(), card.address().street(), card.address().city());
    }

    String inTheLog() {
        return log.readAll(0, Integer.MAX_VALUE).stream()
                .map(it -> it.event().getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }
}
