package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
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
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "2.10",
        title = "For the data team",
        minutes = 20,
        edit = "src/main/java/insurance/dataplatform/AddressHistory.java",
        claims = {"D2", "H1"})
class E10ForTheDataTeamTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private Insurer insurer;
    private AddressHistory history;
    private int moves;

    @BeforeEach
    void openTheDataPlatform() {
        insurer = new Insurer();
        history = new AddressHistory();
        moves = 0;
    }

    @Test
    @Order(1)
    @DisplayName("one move in a day: the night tells where to")
    void oneMoveInADay() {
        hearOfMove(ADA, LAKE_ROAD);
        night();

        assertHistory(
                "Ada has moved once, and by night customer management says where she lives. So this move is known, with the time at which it was announced.",
                "09:01 Ada 12 Lake Road in Newtown");
    }

    @Test
    @Order(2)
    @DisplayName("two data platforms: each has a history of its own")
    void eachHasItsOwnHistory() {
        Envelope<AddressChanged> move = hearOfMove(ADA, LAKE_ROAD);
        night();
        history.moves();

        history = new AddressHistory();
        history.hear(move);
        night();

        assertHistory(
                "A sister company has a data platform of its own, which has heard of one move so far. What the other one knows is not its business.",
                "09:01 Ada 12 Lake Road in Newtown");
    }

    @Test
    @Order(3)
    @DisplayName("before the night nothing is known, and nobody is asked")
    void beforeTheNight() {
        hearOfMove(ADA, LAKE_ROAD);

        assertThat(history.moves())
                .as(
                        "It is still day, and only the night brings answers. Until then there is nothing to tell.")
                .isEmpty();
        night();
        hearOfMove(GRACE, RIVER_WALK);
        assertThat(history.moves())
                .as(
                        "Grace moved after the night. Nobody has asked about her yet, so the history ends with Ada's move.")
                .hasSize(1);
    }

    @Test
    @Order(4)
    @DisplayName("two moves in a day: where the first one led to is lost")
    void twoMovesInADay() {
        hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(ADA, HIGH_STREET);
        night();

        assertHistory(
                "By night customer management knows only where Ada lives now. Where she was in between, nobody can tell any more: a hole.",
                "09:01 Ada hole",
                "09:02 Ada 1 High Street in Newtown");
    }

    @Test
    @Order(5)
    @DisplayName("there and back: the history knows that something happened, and not what")
    void thereAndBack() {
        hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(ADA, RIVER_WALK);
        hearOfMove(ADA, HILL_STREET);
        night();

        assertHistory(
                "Ada was by the lake and by the river for a while. Whoever wants to know later who has lived by the water will not find her.",
                "09:01 Ada hole",
                "09:02 Ada hole",
                "09:03 Ada 3 Hill Street in Oldtown");
    }

    @Test
    @Order(6)
    @DisplayName(
            "each customer has her own last move, and all stand in the order in which we heard of them")
    void eachCustomer() {
        hearOfMove(GRACE, RIVER_WALK);
        hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(GRACE, HILL_STREET);
        hearOfMove(ADA, HIGH_STREET);
        hearLateOfMove(ALAN, LAKE_ROAD);
        night();

        assertHistory(
                "Three customers have moved, two of them twice; Alan's event came late. What the night answers belongs to each one's last move.",
                "09:01 Grace hole",
                "09:02 Ada hole",
                "09:03 Grace 3 Hill Street in Oldtown",
                "09:04 Ada 1 High Street in Newtown",
                "08:59 Alan 12 Lake Road in Newtown");
    }

    @Test
    @Order(7)
    @DisplayName("the next day goes on; what earlier nights have found out stays as it is")
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
    @Order(8)
    @DisplayName("a history handed out stays as it is, and looking at it changes nothing")
    void lookingChangesNothing() {
        hearOfMove(ADA, LAKE_ROAD);
        night();
        List<Move> handedOut = history.moves();
        hearOfMove(GRACE, RIVER_WALK);
        night();

        InWords.compare(
                "Somebody took the history along after the first night. What was handed out stays as it is.",
                told(handedOut),
                "09:01 Ada 12 Lake Road in Newtown");
        assertHistory(
                "Somebody has looked at the history before. Looking changes nothing, so all of it is still there.",
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Grace 5 River Walk in Newtown");
    }

    @Test
    @Order(9)
    @DisplayName("a second delivery is no second move, not even on another day")
    void deliveredAgain() {
        Envelope<AddressChanged> move = hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(ADA, HIGH_STREET);
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
                "The queue delivered Ada's first move four times, once several nights later, and still it is one move, and her first. If each delivery counts, customers move more often than they do.",
                "09:01 Ada hole",
                "09:02 Ada 1 High Street in Newtown",
                "09:03 Grace 5 River Walk in Newtown");
    }

    @Test
    @Order(10)
    @DisplayName("a second delivery is no second move, not even a year later")
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
    @Order(11)
    @DisplayName("it asks once for each customer who moved that day, and for nobody else")
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
                        Every question is load on customer management, by night as well. Ask about those only of whom you have heard since the night before. What is delivered again is nothing new.
                        expected: 2 questions in the first night (Ada, Grace), 1 in the second (Grace), none in the third
                        but:      %d in the first night, %d in the two after it""",
                        firstNight, insurer.askers().size() - firstNight)
                .containsExactly(2, 1);
    }

    @Test
    @Order(12)
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
    @Order(13)
    @DisplayName("who has left by night leaves nothing but holes")
    void whoHasLeft() {
        hearOfMove(ADA, LAKE_ROAD);
        hearOfMove(GRACE, RIVER_WALK);
        hearOfMove(ADA, HIGH_STREET);
        insurer.customers().leave(ADA);
        var failure = Failure.of(this::night);

        assertThat(failure)
                .withFailMessage(
                        """
                        Ada is no customer any more. That is an answer, too, and no reason to give up the night.
                        expected: no failure
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        assertHistory(
                "Ada is no customer any more, so nobody can say where she moved to, neither the first time nor the second. That she did is still a fact.",
                "09:01 Ada hole",
                "09:02 Grace 5 River Walk in Newtown",
                "09:03 Ada hole");
        assertThat(insurer.askers())
                .withFailMessage(
                        """
                        Ada has moved twice and left, Grace has moved once. That a customer is gone is an answer as well, and it need not be asked for twice.
                        expected: 2 questions
                        but:      %d""",
                        insurer.askers().size())
                .hasSize(2);
    }

    @Test
    @Order(14)
    @DisplayName("known one night, gone the next, and back again: each night tells about itself")
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
                "Ada was a customer in the first night, none in the second, and one again in the third. No answer tells about another night.",
                "09:01 Ada 12 Lake Road in Newtown",
                "09:02 Ada hole",
                "09:03 Ada 5 River Walk in Newtown");
    }

    @Test
    @Order(15)
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
                        The night has failed, and nobody heard of it. Somebody has to know that the history is behind.
                        expected: the failure of customer management comes out
                        but:      askByNight returned as if all were well""")
                .isPresent();
    }

    @Test
    @Order(16)
    @DisplayName("the night after tells what the failed one could not, and no line twice")
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
                "One night has failed, after one answer. The moves of that day were heard all the same, so the next night tells of both days, of each move once. And the answer of the failed night was true then; Ada and Grace have moved since.",
                "09:01 Ada hole",
                "09:02 Alan 5 River Walk in Newtown",
                "09:03 Grace hole",
                "09:04 Ada hole",
                "09:05 Grace 3 Hill Street in Oldtown",
                "09:06 Ada 5 River Walk in Newtown");
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
        String id = "m" + moves;
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
        List<String> told = told(history.moves());
        assertThat(told)
                .withFailMessage(
                        "%s%nexpected:%n%s%nbut was:%n%s",
                        idea, lines(List.of(expected)), told.isEmpty() ? "  nothing" : lines(told))
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
