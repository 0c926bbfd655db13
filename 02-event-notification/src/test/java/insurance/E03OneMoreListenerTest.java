package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.RIVER_WALK;
import static insurance.Verdict.comesOut;
import static insurance.Verdict.same;
import static insurance.Verdict.works;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import insurance.underwriting.Underwriting;
import java.util.ArrayList;
import java.util.List;
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
                "A new subscriber joins without a change in the publisher. It listens to the owner of the fact.")
class E03OneMoreListenerTest {

    private WatchedInsurer insurer;
    private Underwriting underwriting;

    @BeforeEach
    void openUnderwriting() {
        insurer = new WatchedInsurer();
        underwriting = insurer.openUnderwriting();
        same(
                "No customer has moved, and the list of a new underwriting is not empty. Is there a static field?",
                inspections());
        var quoting = insurer.eventsOf("quoting");
        quoting.subscribe(
                AddressChanged.class,
                event -> quoting.publish(new QuoteMade(event.customerId(), "Q1", 240)));
    }

    @Test
    @Order(1)
    @DisplayName("it does not matter whether quoting is late")
    void quotingIsLate(TestReporter reporter) {
        insurer.queue().holdBack("quoting");
        insurer.moveAndDeliver(ADA, LAKE_ROAD);
        List<String> today = inspections();
        insurer.queue().release("quoting");
        insurer.deliverAll();
        reporter.publishEntry(
                "what happened",
                """
                Monday: Ada moves to the lake
                quoting is down
                to inspect on Monday: %s
                Tuesday: quoting is back
                to inspect on Tuesday: %s"""
                        .formatted(InWords.told(today), InWords.told(inspections())));

        same(
                "Quoting is down, so underwriting does not learn that Ada lives by the lake. It"
                        + " needs moves, and listens to quotes.",
                today,
                "Ada");
    }

    @Test
    @Order(2)
    @DisplayName("underwriting gets the move itself, under its own name")
    void underwritingGetsTheMove() {
        insurer.moveAndDeliver(ADA, LAKE_ROAD);

        same(
                "Underwriting needs moves, from the system that announces them. Anything else is work for nothing.",
                insurer.arrivalsAt("underwriting"),
                "AddressChanged at underwriting");
        same(
                "Underwriting keeps a list. Nothing that it could say is needed.",
                insurer.saidBy("underwriting").stream().map(Message::toString).toList());
    }

    @Test
    @Order(3)
    @DisplayName("the answer to the last move counts")
    void theLastAnswerCounts() {
        insurer.moveAndDeliver(ADA, LAKE_ROAD);
        insurer.moveAndDeliver(GRACE, HIGH_STREET);
        insurer.moveAndDeliver(ALAN, RIVER_WALK);
        same(
                "Ada has moved to a lake, Alan to a river, Grace to neither. Underwriting decides what to do.",
                inspections(),
                "Ada",
                "Alan");

        insurer.moveAndDeliver(ADA, HILL_STREET);
        same(
                "Ada lives on a hill again, and the inspector drives to the lake. Alan is still by the river.",
                inspections(),
                "Alan");

        insurer.moveAndDeliver(ADA, LAKE_ROAD);
        same(
                "Ada has moved to the lake, to a hill, and back to the lake. The last answer counts.",
                inspections(),
                "Ada",
                "Alan");

        insurer.moveAndDeliver(ADA, RIVER_WALK);
        same(
                "Ada has moved from the lake to the river. Her house is still one by the water.",
                inspections(),
                "Ada",
                "Alan");
    }

    @Test
    @Order(4)
    @DisplayName("a customer who has left is off the list")
    void theCustomerHasLeft() {
        insurer.moveAndDeliver(ADA, LAKE_ROAD);
        insurer.moveAndDeliver(GRACE, RIVER_WALK);
        insurer.move(ADA, RIVER_WALK);
        insurer.customers().leave(ADA);
        insurer.queue().deliverAll();

        works(
                "Ada has left when underwriting asks. That is an answer, and not a reason to fail.",
                insurer.firstFailure());
        same(
                "Ada has left when underwriting asks, so no house of hers has to be inspected.",
                inspections(),
                "Grace");
    }

    @Test
    @Order(5)
    @Timeout(30)
    @DisplayName("rule: underwriting knows the contract of customer management alone")
    void underwritingKnowsOneContract() {
        OurClasses.in("insurance.underwriting..")
                .should(
                        knowNothingOf(
                                        "insurance.customer",
                                        "insurance.quoting",
                                        "insurance.communications")
                                .butTheirContracts("insurance.customer.contract"))
                .because("it depends on the system that announces the moves, and on no listener")
                .check(OurClasses.ALL);
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("it asks once for each move")
    void itAsksOnce() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.moveAndDeliver(GRACE, HIGH_STREET);
        underwriting.inspections();

        same(
                "Two moves are two questions to customer management. Looking at the list should cost it nothing.",
                insurer.askers(),
                "underwriting",
                "underwriting");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a list that was handed out does not change")
    void lookingChangesNothing() {
        insurer.moveAndDeliver(ADA, LAKE_ROAD);
        var handedOut = underwriting.inspections();
        insurer.moveAndDeliver(GRACE, RIVER_WALK);

        same(
                "An inspector took the list along when only Ada was on it. A list handed out stays as it is.",
                Customers.names(handedOut),
                "Ada");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("after an outage the list is right again")
    void customerManagementIsDown() {
        insurer.moveAndDeliver(GRACE, RIVER_WALK);
        insurer.customerManagement().goDown();
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(ALAN, RIVER_WALK);
        insurer.queue().deliverAll();
        insurer.deliverTheLastOutOfTurn("underwriting");
        var whileItIsDown = new ArrayList<String>();
        var failure = Failure.of(() -> whileItIsDown.addAll(inspections()));
        insurer.customerManagement().comeBack();
        insurer.queue().deliverAll();

        works(
                "Customer management is down, and an inspector cannot see the list. Looking at it should ask no question.",
                failure);
        same(
                "No answer has come yet. Until it does, underwriting cannot know that Ada lives by the water.",
                whileItIsDown.stream().filter("Ada"::equals).toList());
        same(
                "Some moves got no answer. The queue delivers again only if the failure comes out.",
                inspections(),
                "Ada",
                "Alan",
                "Grace");
        comesOut("No answer came.", insurer.firstFailure(), UpstreamDownException.class);
    }

    @Test
    @Order(9)
    @Guard
    @Timeout(30)
    @DisplayName("rule: customer management and quoting do not know underwriting")
    void theOthersDoNotKnowIt() {
        OurClasses.in("insurance.[customer|quoting]..")
                .should(knowNothingOf("insurance.underwriting"))
                .because("a new listener joins without a change in the systems that are there")
                .check(OurClasses.ALL);
    }

    private List<String> inspections() {
        var before = Customers.names(underwriting.inspections()).stream().sorted().toList();
        var now = Customers.names(underwriting.inspections()).stream().sorted();
        same("Looking at the list has changed it.", now.toList(), before.toArray(String[]::new));
        return before;
    }
}
