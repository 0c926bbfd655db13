package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "3.9",
        title = "The late joiner",
        minutes = 10,
        edit = "src/main/java/insurance/claims/PolicyHolders.java",
        claims = "E2",
        remember =
                "Subscribe first, then read the snapshot, and let versions decide: neither a gap nor a duplicate.")
class E09TheLateJoinerTest {

    private static final CustomerEvent ADA_REGISTERS = new CustomerRegistered(1, ADA);
    private static final CustomerEvent GRACE_REGISTERS = new CustomerRegistered(1, GRACE);
    private static final CustomerEvent ADA_MOVES = new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD));

    private final ClaimsOffice claims = new ClaimsOffice();

    @Test
    @Order(1)
    @DisplayName("no gap: what happens while the log is read is not missed")
    void noGap(TestReporter reporter) {
        claims.happens(ADA_REGISTERS);
        claims.topic.whileReading(() -> claims.happens(ADA_MOVES, GRACE_REGISTERS));
        claims.join();

        Verdict.same(
                true,
                claims.topic.readings() > 0,
                "Claims has joined and has not read the log. The customers in it get no card.");
        Drawn.note("claims", "knows of Ada: " + claims.streetOf("c-17"));
        Drawn.note("claims", "knows of Grace: " + claims.streetOf("c-18"));
        reporter.publishEntry(
                "what happened",
                "Claims joins. While it reads the\nlog, Ada moves to 12 Lake Road.\nClaims knows: "
                        + claims.streetOf("c-17"));
        claims.assertKnown(
                "Ada moved and Grace registered while claims was reading the log. Claims does not know it.",
                ADA.at(LAKE_ROAD),
                GRACE);
    }

    @Test
    @Order(2)
    @Guard
    @DisplayName("two offices share nothing")
    void twoShareNothing() {
        claims.happens(ADA_REGISTERS);
        claims.join();
        claims.openInNewtown();

        claims.assertKnown(
                "Claims has opened a second office, and it does not know what the log says. Is there a static field?",
                ADA);
    }

    @Test
    @Order(3)
    @DisplayName("what came live is not overwritten by the older log")
    void theLogIsOlder() {
        claims.happens(ADA_REGISTERS);
        claims.topic.whileReading(
                () -> {
                    claims.happens(ADA_MOVES);
                    claims.deliver();
                });
        claims.join();

        claims.assertKnown(
                "Ada's move came while claims was reading the log. Claims would visit the house that she has left.",
                ADA.at(LAKE_ROAD));
    }

    @Test
    @Order(4)
    @DisplayName("no duplicate: what is in the log and is delivered too is one card")
    void noDuplicate() {
        claims.happens(ADA_REGISTERS);
        claims.topic.beforeReading(
                () -> {
                    claims.happens(ADA_MOVES);
                    claims.deliver();
                    claims.happens(GRACE_REGISTERS);
                });
        claims.join();
        claims.comesLate(GRACE_REGISTERS);
        claims.deliver();

        Verdict.same(
                List.of("Ada, 12 Lake Road", "Grace, 8 Mill Lane"),
                claims.cards().stream().sorted().toList(),
                "Ada moved and Grace registered while claims joined. The printer did not print one card for each.");
    }

    @Test
    @Order(5)
    @DisplayName("each newer event is one card, and a late or repeated one is none")
    void oneCardEach() {
        CustomerState back = ADA.at(HILL_STREET);
        CustomerEvent movesBack = new CustomerChanged(4, ADA.at(MILL_LANE), back);
        claims.happens(ADA_REGISTERS);
        claims.join();
        claims.happens(ADA_MOVES, movesBack);
        claims.comesLate(new CustomerChanged(3, ADA.at(LAKE_ROAD), ADA.at(MILL_LANE)));
        claims.comesLate(movesBack);
        claims.deliver();

        Verdict.same(
                List.of("Ada, 3 Hill Street", "Ada, 12 Lake Road", "Ada, 3 Hill Street"),
                claims.cards(),
                "Ada moved to the lake and back. Then older events came. The cards are not one for each newer event.");
        claims.assertKnown("Ada is back on the hill. Claims knows something else.", back);
        claims.assertNothingRefused();
    }

    @Test
    @Order(6)
    @DisplayName("a late event does not bring back an erased customer")
    void erased() {
        claims.happens(ADA_REGISTERS, GRACE_REGISTERS, new CustomerErased(3, "c-17"));
        claims.join();
        claims.happens(new CustomerErased(4, "c-18"), new CustomerErased(2, "c-19"));
        claims.comesLate(ADA_MOVES);
        claims.comesLate(GRACE_REGISTERS);
        claims.comesLate(
                new CustomerRegistered(1, new CustomerState("c-19", "Charles", "c@b", LAKE_ROAD)));
        claims.deliver();

        claims.assertNothingRefused();
        String damage =
                "She was erased, and then an older event about her came. Claims knows her again.";
        claims.assertUnknown("Ada: " + damage, "c-17");
        claims.assertUnknown("Grace: " + damage, "c-18");
        claims.assertUnknown(
                "Charles was erased before claims knew him. Claims knows him again.", "c-19");
        Verdict.same(
                List.of("Grace, 8 Mill Lane"),
                claims.cards(),
                "Only Grace was a customer when claims joined. The cards say something else.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a customer from before is known from the log")
    void knownFromTheLog() {
        claims.happens(ADA_REGISTERS, GRACE_REGISTERS);
        claims.happens(new CustomerChanged(2, GRACE, GRACE.at(RIVER_WALK)));
        claims.join();

        claims.assertKnown(
                "Ada and Grace were customers before claims joined. Claims does not know where they live.",
                ADA,
                GRACE.at(RIVER_WALK));
        claims.assertUnknown("Charles is not a customer, and claims knows him.", "c-19");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("what happens after claims joined comes live")
    void live() {
        claims.happens(ADA_REGISTERS);
        claims.join();
        claims.happens(ADA_MOVES, GRACE_REGISTERS);
        claims.deliver();

        claims.assertKnown(
                "Claims has joined, and then Ada moved and Grace registered. Claims does not know it.",
                ADA.at(LAKE_ROAD),
                GRACE);
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("of an erased customer nothing is kept but the id and the version")
    void forgotten() {
        claims.happens(new CustomerErased(3, "c-17"), GRACE_REGISTERS);
        claims.join();
        claims.happens(new CustomerErased(4, "c-18"));
        claims.deliver();

        Verdict.nothing(
                claims.remembers("Ada Lovelace", "Grace Hopper", "Mill Lane", "Oldtown"),
                "Ada and Grace are erased. Somewhere inside, claims still remembers this. Hidden is not forgotten.");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("the log is read once")
    void readOnce() {
        claims.happens(ADA_REGISTERS);
        claims.join();
        claims.happens(GRACE_REGISTERS);
        claims.deliver();
        claims.streetOf("c-17");
        claims.streetOf("c-18");

        Verdict.same(
                1,
                claims.topic.readings(),
                "Claims reads the log more than once. That is another way to call back.");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("a card that could not be printed is printed when the event comes again")
    void thePrinterFails() {
        claims.happens(ADA_REGISTERS);
        claims.join();
        claims.jamOnce();
        claims.happens(ADA_MOVES);
        claims.deliver();
        claims.deliver();

        Verdict.same(
                List.of("Ada, 3 Hill Street", "Ada, 12 Lake Road"),
                claims.cards(),
                "The printer failed once, and the event came again. The cards are not one for each of two events.");
    }
}
