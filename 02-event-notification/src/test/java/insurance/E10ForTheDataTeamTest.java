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

import messaging.UpstreamDownException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "2.10",
        title = "For the data team",
        minutes = 15,
        core = true,
        edit = "src/main/java/insurance/dataplatform/AddressHistory.java",
        claims = {"D2", "H1"},
        remember =
                "Notifications are occasions, not history. A move that was not asked about in time is a hole.")
class E10ForTheDataTeamTest {

    private DataPlatform platform;

    @BeforeEach
    void openTheDataPlatform() {
        platform = new DataPlatform();
        same(
                "No event has come in yet, and a new history is not empty. Is there a static field?",
                platform.history());
    }

    @Test
    @Order(1)
    @DisplayName("of two moves in a day, the first one is a hole")
    void twoMovesInADay(TestReporter reporter) {
        platform.hears(ADA, LAKE_ROAD);
        platform.hears(ADA, HIGH_STREET);
        platform.night();
        var seen = platform.history();
        reporter.publishEntry("what happened", "The history of Monday\n" + String.join("\n", seen));

        same(
                "By night the answer says where Ada lives now. Where she was in between is lost: a hole.",
                seen,
                "09:01 Ada hole",
                "09:02 Ada 1 High Street in Newtown");
    }

    @Test
    @Order(2)
    @DisplayName("each customer has a last move of her own")
    void eachCustomer() {
        platform.hears(GRACE, RIVER_WALK);
        platform.hears(ADA, LAKE_ROAD);
        platform.hears(GRACE, HILL_STREET);
        platform.hears(ADA, HIGH_STREET);
        platform.hearsLate(ALAN, LAKE_ROAD);
        platform.night();

        same(
                "The answers of the night belong to the last move of each customer. Alan's event came late.",
                platform.history(),
                "09:01 Grace hole",
                "09:02 Ada hole",
                "09:03 Grace 3 Hill Street in Oldtown",
                "09:04 Ada 1 High Street in Newtown",
                "08:59 Alan 12 Lake Road in Newtown");
    }

    @Test
    @Order(3)
    @DisplayName("a line from an earlier night does not change")
    void theNextDay() {
        platform.hears(ADA, LAKE_ROAD);
        platform.night();
        platform.hears(ADA, HIGH_STREET);
        platform.hears(ADA, LAKE_ROAD);
        platform.night();

        same(
                "Ada was away and came back. That is two moves, and changes nothing in what was known before.",
                platform.history(),
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Ada hole",
                "09:03 Ada 12 Lake Road in Newtown");
    }

    @Test
    @Order(4)
    @DisplayName("three moves of one flow in the same moment are three moves")
    void oneFlowOneMoment() {
        var first = platform.hears(ADA, LAKE_ROAD);
        platform.hearsOfMoveBecauseOf(first, RIVER_WALK);
        platform.hearsOfMoveBecauseOf(first, HIGH_STREET);
        platform.night();

        same(
                "Three events with different ids came in at the same time. Each is a move of its own.",
                platform.history(),
                "09:01 Ada hole",
                "09:01 Ada hole",
                "09:01 Ada 1 High Street in Newtown");
    }

    @Test
    @Order(5)
    @DisplayName("the night after a failed one has the moves of both days")
    void theNightThatFails() {
        platform.hears(ADA, LAKE_ROAD);
        platform.hears(ALAN, RIVER_WALK);
        platform.hears(GRACE, RIVER_WALK);
        platform.hears(ADA, HIGH_STREET);
        var failure = Failure.of(platform::nightWithOneAnswer);
        var inTheMorning = platform.history();
        platform.hears(GRACE, HILL_STREET);
        platform.hears(ADA, RIVER_WALK);
        platform.night();
        platform.night();

        same(
                "Customer management stopped answering. That is not the answer 'unknown', so nothing is written.",
                inTheMorning);
        comesOut(
                "The night has failed. The person on duty has to know that the history is behind.",
                failure,
                UpstreamDownException.class);
        same(
                "The next night has the moves of both days, each once, and answers of its own.",
                platform.history(),
                "09:01 Ada hole",
                "09:02 Alan 5 River Walk in Newtown",
                "09:03 Grace hole",
                "09:04 Ada hole",
                "09:05 Grace 3 Hill Street in Oldtown",
                "09:06 Ada 5 River Walk in Newtown");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("one move in a day is known after the night")
    void oneMoveInADay() {
        platform.hears(ADA, LAKE_ROAD);
        same("It is still day, and only the night brings answers.", platform.history());

        platform.night();
        platform.hears(GRACE, RIVER_WALK);
        var handedOut = platform.moves();
        same(
                "Ada has moved once, so the answer is about that move. Grace moved after the night.",
                DataPlatform.told(handedOut),
                "09:01 Ada 12 Lake Road in Newtown");

        platform.night();
        same(
                "The history was looked at before. Looking changes nothing, so all of it is still there.",
                platform.history(),
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Grace 5 River Walk in Newtown");
        same(
                "An analyst took the history along after the first night. It should stay as it was.",
                DataPlatform.told(handedOut),
                "09:01 Ada 12 Lake Road in Newtown");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a second delivery is not a second move")
    void deliveredAgain() {
        var move = platform.hears(ADA, LAKE_ROAD);
        platform.hears(GRACE, HIGH_STREET);
        platform.hearsAgain(move);
        platform.night();
        platform.hearsAgain(move);
        platform.night();
        var questions = platform.questions();
        for (int day = 1; day <= 365; day++) {
            platform.hears(GRACE, day % 2 == 0 ? HIGH_STREET : RIVER_WALK);
            platform.night();
        }
        platform.hearsAgain(move);
        platform.night();

        same(
                "Ada's move came four times, once a year later. If each delivery counts, she moves too often.",
                platform.history().stream().filter(line -> line.compareTo("09:03") < 0).toList(),
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Grace 1 High Street in Newtown");
        same(
                "Every question is load on customer management. An event that comes again is nothing new.",
                questions,
                "questions: 2");

        platform.beginsAnotherHistory();
        platform.hearsAgain(move);
        platform.night();

        same(
                "A second data platform got its first event, and does not know it. Is there a static field?",
                platform.history(),
                "09:01 Ada 12 Lake Road in Newtown");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("the moves of a customer who has left become holes")
    void theCustomerHasLeft() {
        platform.hears(ADA, LAKE_ROAD);
        platform.night();
        platform.hears(ADA, HIGH_STREET);
        platform.hears(GRACE, RIVER_WALK);
        platform.hears(ADA, HILL_STREET);
        platform.customers().leave(ADA);
        var failure = Failure.of(platform::night);
        platform.customers().comeBack(ADA);
        platform.hears(ADA, RIVER_WALK);
        platform.night();

        works(
                "Ada has left. That is an answer, too, and not a reason to give up the night.",
                failure);
        same(
                "Ada had left in the second night, and was back in the third. Each answer is about its own night.",
                platform.history(),
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Ada hole",
                "09:03 Grace 5 River Walk in Newtown",
                "09:04 Ada hole",
                "09:05 Ada 5 River Walk in Newtown");
        same(
                "Every question is load. One for each customer who moved that day is enough, also if she has left.",
                platform.questions(),
                "questions: 4");
    }
}
