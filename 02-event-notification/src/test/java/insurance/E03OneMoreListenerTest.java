package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import insurance.underwriting.Underwriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import messaging.EventBus;
import messaging.Flow;
import messaging.Message;
import messaging.UpstreamDownException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "2.3",
        title = "One more listener",
        minutes = 10,
        edit = "src/main/java/insurance/underwriting/Underwriting.java",
        claims = {"D1", "D4", "A1"},
        remember =
                "A new subscriber joins without a change in the publisher; it listens to the system that owns the fact.")
class E03OneMoreListenerTest {

    private WatchedInsurer insurer;
    private Underwriting underwriting;

    @BeforeEach
    void openUnderwriting() {
        insurer = new WatchedInsurer();
        underwriting = insurer.openUnderwriting();
        EventBus quoting = insurer.eventsOf("quoting");
        quoting.subscribe(
                AddressChanged.class,
                event -> quoting.publish(new QuoteMade(event.customerId(), "Q1", 240)));
    }

    @Test
    @Order(1)
    @DisplayName("it does not matter whether quoting is late")
    void quotingIsLate(TestReporter reporter) {
        insurer.queue().holdBack("quoting");

        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();
        List<String> today = inspections();
        insurer.queue().release("quoting");
        insurer.deliverAll();
        reporter.publishEntry("what happened", story(today, inspections()));

        InWords.compare(
                "Quoting was down for a day, so underwriting did not learn that day that Ada lives by the lake. It wants to know of moves, and quoting does not announce those.",
                today,
                "Ada");
    }

    @Test
    @Order(2)
    @DisplayName("underwriting gets the move itself, under its own name")
    void underwritingHearsOfIt() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        assertThat(insurer.arrivals())
                .withFailMessage(
                        """
                        A new system joins by listening to what happened: the move. No other system has to be changed.
                        expected: AddressChanged arrives at underwriting
                        but this happened:
                        %s""",
                        insurer.story())
                .contains("AddressChanged at underwriting");
        InWords.compare(
                "Underwriting needs moves. Anything else that arrives there is work for nothing.",
                insurer.arrivals().stream()
                        .filter(arrival -> arrival.endsWith(" at underwriting"))
                        .toList(),
                "AddressChanged at underwriting");
    }

    @Test
    @Order(3)
    @DisplayName("a customer who moves away from the water is off the list")
    void awayFromTheWater() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(GRACE, RIVER_WALK);
        insurer.deliverAll();
        insurer.move(ADA, HILL_STREET);
        insurer.deliverAll();

        InWords.compare(
                "Ada lives on a hill again, and the inspector drives to the lake. Grace is still by the river.",
                inspections(),
                "Grace");
    }

    @Test
    @Order(4)
    @DisplayName("a customer who has left is off the list")
    void theCustomerHasLeft() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(GRACE, RIVER_WALK);
        insurer.deliverAll();
        insurer.move(ADA, RIVER_WALK);
        insurer.customers().leave(ADA);
        insurer.queue().deliverAll();

        assertThat(insurer.flow().steps(Flow.Kind.FAILED))
                .withFailMessage(
                        """
                        There is no Ada any more when underwriting asks. That is an answer, and not a reason to fail.
                        expected: no failure
                        but:
                        %s""",
                        insurer.failures())
                .isEmpty();
        InWords.compare(
                "There is no Ada any more when underwriting asks, so there is no house of hers to inspect.",
                inspections(),
                "Grace");
    }

    @Test
    @Order(5)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: underwriting knows customer management's contract, and nothing else")
    void underwritingKnowsOneContract() {
        classes()
                .that()
                .resideInAPackage("insurance.underwriting..")
                .should(
                        knowNothingOf(
                                        "insurance.customer",
                                        "insurance.quoting",
                                        "insurance.communications")
                                .butTheirContracts("insurance.customer.contract"))
                .because(
                        "it depends on the system that announces the moves, and not on one that listens to them, too")
                .check(OurClasses.ALL);
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("two underwritings share nothing")
    void eachHasItsOwnList() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        WatchedInsurer sister = new WatchedInsurer();
        Underwriting elsewhere = sister.openUnderwriting();

        InWords.compare(
                "The second insurer has an underwriting of its own, and no customer has moved there. Is there a static field?",
                Customers.names(elsewhere.inspections()));
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a house by the water has to be inspected")
    void byTheWater() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(GRACE, HIGH_STREET);
        insurer.move(ALAN, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "Ada has moved to a lake, Alan to a river, Grace to neither. Underwriting asks where they live, and decides by itself what to do.",
                inspections(),
                "Ada",
                "Alan");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a list handed out stays as it is, and looking at it changes nothing")
    void lookingChangesNothing() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();
        Set<String> handedOut = underwriting.inspections();
        insurer.move(GRACE, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "An inspector took the list along when only Ada was on it. A list handed out stays as it is.",
                Customers.names(handedOut),
                "Ada");
        InWords.compare(
                "The list was looked at before. Looking changes nothing, so Ada is still on it.",
                inspections(),
                "Ada",
                "Grace");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("a customer who moves from one water to another stays on the list")
    void fromWaterToWater() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();
        insurer.move(ADA, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "Ada has moved from the lake to the river. Her house is still one by the water.",
                inspections(),
                "Ada");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("a customer who moves back to the water is on the list again")
    void backToTheWater() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();
        insurer.move(ADA, HILL_STREET);
        insurer.deliverAll();
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "Ada has moved to the lake, to a hill, and back to the lake. The last answer counts, whatever was before.",
                inspections(),
                "Ada");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("it asks once for each move, and not when the list is looked at")
    void itAsksOnce() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(GRACE, MILL_LANE);
        insurer.deliverAll();
        underwriting.inspections();
        underwriting.inspections();

        assertThat(insurer.askers())
                .withFailMessage(
                        """
                        Two moves are two questions to customer management. Looking at the list of inspections should cost it nothing.
                        expected: 2 questions from underwriting
                        but:      %s
                        %s""",
                        insurer.askers().size(), insurer.questions())
                .containsExactly("underwriting", "underwriting");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("it says nothing itself")
    void itOnlyListens() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "Underwriting keeps a list. Nothing that it could say is needed.",
                insurer.saidBy("underwriting").stream().map(Message::toString).toList());
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("customer management is down: the list is right as soon as it is back")
    void customerManagementIsDown() {
        insurer.move(GRACE, RIVER_WALK);
        insurer.deliverAll();
        insurer.customerManagement().goDown();
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(ALAN, RIVER_WALK);
        insurer.queue().deliverAll();
        tryTheLastOneToo();
        var whileItIsDown = new ArrayList<String>();
        var failure = Failure.of(() -> whileItIsDown.addAll(inspections()));
        insurer.customerManagement().comeBack();
        insurer.queue().deliverAll();

        assertThat(failure)
                .withFailMessage(
                        """
                        Customer management is down, and an inspector looks at the list. That asks no question, so it should work.
                        expected: the list
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        assertThat(whileItIsDown)
                .withFailMessage(
                        """
                        Ada has moved, and customer management has not answered yet. Until it does, underwriting cannot know that she lives by the water.
                        expected: Ada is not on the list
                        but was:  %s""",
                        String.join(", ", whileItIsDown))
                .doesNotContain("Ada");
        InWords.compare(
                "Customer management did not answer for a while. The queue delivers again only if the failure comes out. Otherwise the list stays wrong.",
                inspections(),
                "Ada",
                "Alan",
                "Grace");
        Causes.assertNames(insurer.firstFailure().orElseThrow(), UpstreamDownException.class);
    }

    @Test
    @Order(14)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: customer management and quoting do not know underwriting")
    void theOthersDoNotKnowIt() {
        classes()
                .that()
                .resideInAnyPackage("insurance.customer..", "insurance.quoting..")
                .should(knowNothingOf("insurance.underwriting"))
                .because("a new listener joins without a change in the systems that are there")
                .check(OurClasses.ALL);
    }

    // A consumer that fails is left alone for a while, so that only the first move was tried.
    private void tryTheLastOneToo() {
        insurer.queue().waiting().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(
                        last ->
                                insurer.queue()
                                        .deliverOutOfTurn("underwriting", last.envelope().id()));
    }

    private static String story(List<String> today, List<String> tomorrow) {
        return "Monday: Ada moves to the lake\nquoting is down\nto inspect on Monday:\n  "
                + told(today)
                + "\nTuesday: quoting is back\nto inspect on Tuesday:\n  "
                + told(tomorrow);
    }

    private static String told(List<String> names) {
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }

    private List<String> inspections() {
        return Customers.names(underwriting.inspections()).stream().sorted().toList();
    }
}
