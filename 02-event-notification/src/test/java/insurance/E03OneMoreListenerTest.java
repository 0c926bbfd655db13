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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "2.3",
        title = "One more listener",
        minutes = 15,
        edit = "src/main/java/insurance/underwriting/Underwriting.java",
        claims = {"D1", "D4", "A1"})
class E03OneMoreListenerTest {

    private Insurer insurer;
    private Underwriting underwriting;

    @BeforeEach
    void openUnderwriting() {
        insurer = new Insurer();
        underwriting = new Underwriting(insurer.messaging(), insurer.askedBy("underwriting"));
        EventBus quoting = insurer.messaging().eventsOf("quoting");
        quoting.subscribe(
                AddressChanged.class,
                event -> quoting.publish(new QuoteMade(event.customerId(), "Q1", 240)));
    }

    @Test
    @Order(1)
    @DisplayName("underwriting hears of the move itself, under its own name")
    void underwritingHearsOfIt() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        assertThat(insurer.arrivals())
                .withFailMessage(
                        """
                        A new system joins by listening. Nobody else has to be asked, or changed.
                        expected: AddressChanged arrives at underwriting
                        but this happened:
                        %s""",
                        insurer.story())
                .contains("AddressChanged at underwriting");
    }

    @Test
    @Order(2)
    @DisplayName("two companies of one group: each underwriting has a list of its own")
    void eachHasItsOwnList() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        Insurer sister = new Insurer();
        Underwriting elsewhere =
                new Underwriting(sister.messaging(), sister.askedBy("underwriting"));

        InWords.compare(
                "A sister company has an underwriting of its own, and nobody has moved there. Its list should be its own, too.",
                Customers.names(elsewhere.inspections()));
    }

    @Test
    @Order(3)
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
    @Order(4)
    @DisplayName("whoever moves away from the water need not be inspected any more")
    void awayFromTheWater() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(GRACE, RIVER_WALK);
        insurer.deliverAll();
        insurer.move(ADA, HILL_STREET);
        insurer.deliverAll();

        InWords.compare(
                "Ada lives on a hill again, so nobody should drive to the lake. Grace is still by the river.",
                inspections(),
                "Grace");
    }

    @Test
    @Order(5)
    @DisplayName("whoever moves from one water to another stays on the list")
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
    @Order(6)
    @DisplayName("whoever moves back to the water is on the list again")
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
    @Order(7)
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
                "Somebody has looked at the list before. Looking changes nothing, so Ada is still on it.",
                inspections(),
                "Ada",
                "Grace");
    }

    @Test
    @Order(8)
    @DisplayName("it asks once for each move, and nobody for nothing")
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
                        but:      %d
                        %s""",
                        insurer.askers().size(), insurer.questions())
                .containsExactly("underwriting", "underwriting");
    }

    @Test
    @Order(9)
    @DisplayName("it does not matter whether quoting is late")
    void quotingIsLate() {
        insurer.queue().holdBack("quoting");

        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "Quoting is late today. Underwriting wants to know of moves, and those are announced by customer management, not by quoting.",
                inspections(),
                "Ada");
    }

    @Test
    @Order(10)
    @DisplayName("it listens to moves, and says nothing itself")
    void itOnlyListens() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "Underwriting needs to hear of moves. Whatever else arrives there is work for nothing.",
                insurer.arrivals().stream()
                        .filter(arrival -> arrival.endsWith(" at underwriting"))
                        .toList(),
                "AddressChanged at underwriting");
        InWords.compare(
                "Nobody has asked underwriting to say anything. It keeps a list.",
                insurer.saidBy("underwriting").stream().map(Message::toString).toList());
    }

    @Test
    @Order(11)
    @DisplayName("whoever is no customer any more is not inspected")
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
                        There is no Ada any more when underwriting asks. That is an answer, and no reason to fail.
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
    @Order(12)
    @DisplayName("customer management is down: the list is right as soon as it is back")
    void customerManagementIsDown() {
        insurer.move(GRACE, RIVER_WALK);
        insurer.deliverAll();
        insurer.customerManagement().goDown();
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(GRACE, MILL_LANE);
        insurer.queue().deliverAll();
        tryTheLastOneToo();
        var whileItIsDown = new ArrayList<String>();
        var failure = Failure.of(() -> whileItIsDown.addAll(inspections()));
        insurer.customerManagement().comeBack();
        insurer.queue().deliverAll();

        assertThat(failure)
                .withFailMessage(
                        """
                        Customer management is down, and somebody looks at the list. That asks nobody, so it should work.
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
                "Customer management did not answer for a while. The queue delivers again only if it hears of that; else the list stays wrong.",
                inspections(),
                "Ada");
    }

    @Test
    @Order(13)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: customer management and quoting have never heard of underwriting")
    void nobodyKnowsTheNewOne() {
        classes()
                .that()
                .resideInAnyPackage("insurance.customer..", "insurance.quoting..")
                .should(knowNothingOf("insurance.underwriting"))
                .because("a new listener joins without a change in the systems that are there")
                .check(OurClasses.ALL);
    }

    @Test
    @Order(14)
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
                        "it depends on whoever announces the moves, and on nobody who happens to hear of them as well")
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

    private List<String> inspections() {
        return Customers.names(underwriting.inspections()).stream().sorted().toList();
    }
}
