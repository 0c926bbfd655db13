package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.dataplatform.AddressHistory;
import insurance.dataplatform.Move;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import messaging.Envelope;
import messaging.Envelopes;
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
                "Notifications are occasions, not history: what was not asked in time is a hole, and a hole has to be marked.")
class E10ForTheDataTeamTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    // Never the same id again, not even in another test.
    private static final AtomicInteger IDS = new AtomicInteger();

    private WatchedInsurer insurer;
    private AddressHistory history;
    private int moves;

    @BeforeEach
    void openTheDataPlatform() {
        insurer = new WatchedInsurer();
        history = new AddressHistory();
        moves = 0;
    }

    @Test
    @Order(1)
    @DisplayName("of two moves in a day, the first one is a hole")
    void twoMovesInADay(TestReporter reporter) {
        hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(ADA, HIGH_STREET);
        night();
        List<String> seen = told(history.moves());
        reporter.publishEntry("what happened", "The history of Monday\n" + String.join("\n", seen));

        assertThatIs(
                seen,
                "The history says where Ada was at 09:01 on Monday. She was by the lake, and customer management, asked by night, said where she lives now. Where she was in between is lost: a hole.",
                "09:01 Ada hole",
                "09:02 Ada 1 High Street in Newtown");
    }

    @Test
    @Order(2)
    @DisplayName(
            "each customer has a last move of her own, and all are in the order in which they came")
    void eachCustomer() {
        assertThatIs(
                told(history.moves()),
                "No event has come in yet, and the history of a new data platform is not empty. Is there a static field?");
        hearOfMove(GRACE, RIVER_WALK);
        hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(GRACE, LAKE_ROAD);
        hearOfMove(GRACE, MILL_LANE);
        hearOfMove(ADA, HIGH_STREET);
        hearLateOfMove(ALAN, LAKE_ROAD);
        night();

        assertHistory(
                "Three customers have moved, and Grace is back home after two moves by the water; Alan's event came late. What the night answers belongs to each one's last move.",
                "09:01 Grace hole",
                "09:02 Ada hole",
                "09:03 Grace hole",
                "09:04 Grace 8 Mill Lane in Oldtown",
                "09:05 Ada 1 High Street in Newtown",
                "08:59 Alan 12 Lake Road in Newtown");
    }

    @Test
    @Order(3)
    @DisplayName("what earlier nights have found out stays as it is")
    void theNextDay() {
        hearOfMove(ADA, LAKE_ROAD);
        night();
        hearOfMove(ADA, HIGH_STREET);
        hearOfMove(ADA, LAKE_ROAD);
        night();

        assertHistory(
                "Ada's first move is known from the first night. On the second day she was away and came back, which makes two moves, and changes nothing in what was known before.",
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Ada hole",
                "09:03 Ada 12 Lake Road in Newtown");
    }

    @Test
    @Order(4)
    @DisplayName("three moves of one flow, announced in the same moment, are three moves")
    void oneFlowOneMoment() {
        Envelope<AddressChanged> first = hearOfMove(ADA, LAKE_ROAD);
        hearOfMoveBecauseOf(first, "another", RIVER_WALK);
        hearOfMoveBecauseOf(first, "a third", HIGH_STREET);
        night();

        assertHistory(
                "Three events with different ids came in, at the same time, two because of the first. Each is a move of its own.",
                "09:01 Ada hole",
                "09:01 Ada hole",
                "09:01 Ada 1 High Street in Newtown");
    }

    @Test
    @Order(5)
    @DisplayName("the night after a failed one has the moves of both days, each once")
    void theNightAfter() {
        hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(ALAN, RIVER_WALK);
        hearOfMove(GRACE, RIVER_WALK);
        hearOfMove(ADA, HIGH_STREET);
        Failure.of(this::nightWithOneAnswer);
        hearOfMove(GRACE, HILL_STREET);
        hearOfMove(ADA, RIVER_WALK);
        night();
        night();

        assertHistory(
                "One night has failed, after one answer. The events of that day came in all the same, so the next night has the moves of both days, each once. And the answer of the failed night was true then; Ada and Grace have moved since.",
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
        hearOfMove(ADA, LAKE_ROAD);
        night();

        assertHistory(
                "Ada has moved once, and by night customer management says where she lives. So this move is known, with the time at which it was announced.",
                "09:01 Ada 12 Lake Road in Newtown");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("before the night nothing is known")
    void beforeTheNight() {
        hearOfMove(ADA, LAKE_ROAD);

        assertThat(history.moves())
                .as(
                        "It is still day, and only the night brings answers. Until then nothing is known.")
                .isEmpty();
        night();
        hearOfMove(GRACE, RIVER_WALK);
        assertThat(history.moves())
                .as(
                        "Grace moved after the night. It has not asked about her yet, so the history ends with Ada's move.")
                .hasSize(1);
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("two data platforms share nothing")
    void eachHasItsOwnHistory() {
        Envelope<AddressChanged> move = hearOfMove(ADA, LAKE_ROAD);
        night();
        history.moves();

        history = new AddressHistory();
        history.hear(move);
        night();

        assertHistory(
                "The second insurer has a data platform of its own, which got one event so far. Is there a static field?",
                "09:01 Ada 12 Lake Road in Newtown");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("a history handed out stays as it is, and looking at it changes nothing")
    void lookingChangesNothing() {
        hearOfMove(ADA, LAKE_ROAD);
        night();
        List<Move> handedOut = history.moves();
        hearOfMove(GRACE, RIVER_WALK);
        night();

        InWords.compare(
                "An analyst took the history along after the first night. What was handed out stays as it is.",
                told(handedOut),
                "09:01 Ada 12 Lake Road in Newtown");
        assertHistory(
                "The history was looked at before. Looking changes nothing, so all of it is still there.",
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Grace 5 River Walk in Newtown");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("a second delivery is not a second move, not even on another day")
    void deliveredAgain() {
        Envelope<AddressChanged> move = hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(GRACE, HIGH_STREET);
        history.hear(move);
        night();
        history.hear(move);
        hearOfMove(GRACE, RIVER_WALK);
        night();
        night();
        night();
        history.hear(move);
        night();

        assertHistory(
                "The queue delivered Ada's move four times, once several nights later, and still it is one move. If each delivery counts, customers move more often than they do.",
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Grace 1 High Street in Newtown",
                "09:03 Grace 5 River Walk in Newtown");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("a second delivery is not a second move, not even a year later")
    void deliveredAYearLater() {
        Envelope<AddressChanged> move = hearOfMove(ADA, LAKE_ROAD);
        for (int day = 1; day <= 365; day++) {
            hearOfMove(GRACE, day % 2 == 0 ? RIVER_WALK : HIGH_STREET);
            night();
        }
        history.hear(move);
        night();

        assertThat(history.moves().stream().filter(it -> it.customerId().equals(ADA)))
                .as(
                        "Ada moved once. A year and 365 of Grace's moves later the queue delivered that move again. However long ago it was, it is the same move.")
                .hasSize(1);
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("it asks once for each customer who moved that day")
    void itAsksOnceACustomer() {
        Envelope<AddressChanged> move = hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(GRACE, RIVER_WALK);
        hearOfMove(ADA, HIGH_STREET);
        night();
        int firstNight = insurer.askers().size();
        hearOfMove(GRACE, HILL_STREET);
        history.hear(move);
        night();
        night();

        assertThat(List.of(firstNight, insurer.askers().size() - firstNight))
                .withFailMessage(
                        """
                        Every question is load on customer management, by night as well. Ask only about customers with an event since the night before. What is delivered again is nothing new.
                        expected: 2 questions in the first night (Ada, Grace), 1 in the second (Grace), none in the third
                        but:      %s in the first night, %s in the two after it""",
                        firstNight, insurer.askers().size() - firstNight)
                .containsExactly(2, 1);
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("the moves of a customer who has left become holes")
    void whoHasLeft() {
        hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(GRACE, RIVER_WALK);
        hearOfMove(ADA, HIGH_STREET);
        insurer.customers().leave(ADA);
        var failure = Failure.of(this::night);

        assertThat(failure)
                .withFailMessage(
                        """
                        Ada is not a customer any more. That is an answer, too, and not a reason to give up the night.
                        expected: no failure
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        assertHistory(
                "Ada is not a customer any more, so where she moved to is lost, the first time and the second. That she did is still a fact.",
                "09:01 Ada hole",
                "09:02 Grace 5 River Walk in Newtown",
                "09:03 Ada hole");
        assertThat(insurer.askers())
                .withFailMessage(
                        """
                        Ada has moved twice and left, Grace has moved once. That a customer is gone is an answer as well. One question is enough for it.
                        expected: 2 questions
                        but:      %s""",
                        insurer.askers().size())
                .hasSize(2);
    }

    @Test
    @Order(14)
    @Guard
    @DisplayName("no answer is about another night")
    void goneAndBack() {
        hearOfMove(ADA, LAKE_ROAD);
        night();
        hearOfMove(ADA, HIGH_STREET);
        insurer.customers().leave(ADA);
        night();
        insurer.customers().comeBack(ADA);
        hearOfMove(ADA, RIVER_WALK);
        night();

        assertHistory(
                "Ada was a customer in the first night, had left in the second, and was back in the third. No answer is about another night.",
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Ada hole",
                "09:03 Ada 5 River Walk in Newtown");
    }

    @Test
    @Order(15)
    @Guard
    @DisplayName("customer management is down in the middle of the night: nothing is written")
    void downByNight() {
        hearOfMove(ALAN, LAKE_ROAD);
        night();
        hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(GRACE, RIVER_WALK);
        hearOfMove(ADA, HIGH_STREET);
        var failure = Failure.of(this::nightWithOneAnswer);

        assertHistory(
                "Customer management answered once, and then no more. No answer is not the answer 'unknown', so no hole is written, and no half of a night.",
                "09:01 Alan 12 Lake Road in Newtown");
        assertThat(failure)
                .withFailMessage(
                        """
                        The night has failed, and no failure came out. The person on duty has to know that the history is behind.
                        expected: the failure of customer management comes out
                        but:      askByNight returned as if all were well""")
                .isPresent();
        Causes.assertNames(failure.orElseThrow(), UpstreamDownException.class);
    }

    private void nightWithOneAnswer() {
        AtomicInteger questions = new AtomicInteger();
        history.askByNight(
                customerId -> {
                    if (questions.incrementAndGet() > 1) {
                        throw new UpstreamDownException("customer");
                    }
                    return insurer.customers().customer(customerId);
                });
    }

    private void hearOfMoveBecauseOf(Envelope<AddressChanged> cause, String id, Address address) {
        insurer.customers().move(ADA, address);
        history.hear(
                new Envelopes(Clock.fixed(cause.time(), ZoneOffset.UTC), () -> id)
                        .causedBy(cause, "customer", new AddressChanged(ADA)));
    }

    private Envelope<AddressChanged> hearOfMove(String customerId, Address address) {
        return hearOfMove(customerId, address, NINE.plusSeconds(60L * (moves + 1)));
    }

    private void hearLateOfMove(String customerId, Address address) {
        hearOfMove(customerId, address, NINE.minusSeconds(60));
    }

    private Envelope<AddressChanged> hearOfMove(
            String customerId, Address address, Instant announced) {
        insurer.customers().move(customerId, address);
        moves++;
        String id = "m" + IDS.incrementAndGet();
        Envelope<AddressChanged> envelope =
                new Envelopes(Clock.fixed(announced, ZoneOffset.UTC), () -> id)
                        .first("customer", new AddressChanged(customerId));
        history.hear(envelope);
        return envelope;
    }

    private void night() {
        history.askByNight(insurer.askedBy("data platform"));
    }

    private void assertHistory(String idea, String... expected) {
        assertThatIs(told(history.moves()), idea, expected);
    }

    private static void assertThatIs(List<String> told, String idea, String... expected) {
        assertThat(told)
                .withFailMessage(
                        "%s%nexpected:%n%s%nbut was:%n%s",
                        idea,
                        expected.length == 0 ? "  nothing" : lines(List.of(expected)),
                        told.isEmpty() ? "  nothing" : lines(told))
                .containsExactly(expected);
    }

    private static List<String> told(List<Move> moves) {
        return moves.stream().map(E10ForTheDataTeamTest::told).toList();
    }

    private static String told(Move move) {
        String time = move.time().toString().substring(11, 16);
        return switch (move) {
            case Move.Known known ->
                    time
                            + " "
                            + Customers.name(known.customerId())
                            + " "
                            + InWords.told(known.address());
            case Move.Hole hole -> time + " " + Customers.name(hole.customerId()) + " hole";
        };
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
