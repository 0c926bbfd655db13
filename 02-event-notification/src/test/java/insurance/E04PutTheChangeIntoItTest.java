package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static insurance.Verdict.same;
import static insurance.Verdict.works;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.load.Prediction;
import insurance.underwriting.RicherUnderwriting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "2.4",
        title = "Put the change into it",
        minutes = 12,
        edit = {
            "src/main/java/insurance/underwriting/RicherUnderwriting.java",
            "src/main/java/insurance/load/Prediction.java"
        },
        claims = {"D3", "D7"},
        remember =
                "An event with the change in it saves questions. Each listener that misses a field"
                        + " still is load on upstream.")
class E04PutTheChangeIntoItTest {

    private WatchedInsurer insurer;
    private RicherUnderwriting underwriting;

    @BeforeEach
    void openUnderwriting() {
        insurer = new WatchedInsurer();
        underwriting = new RicherUnderwriting(insurer.askedBy("underwriting"));
    }

    @Test
    @Order(1)
    @DisplayName("underwriting works while customer management is down")
    void underwritingDoesNotNotice(TestReporter reporter) {
        insurer.customerManagement().goDown();
        var failure = Failure.of(() -> on(ADA, HILL_STREET, LAKE_ROAD));
        Drawn.note("underwriting", failure.isPresent() ? "asks in vain" : "goes on");
        List<String> list = inspections();
        reporter.publishEntry(
                "what happened",
                "customer management is down\nAda moves to the lake\nthe event says: 12 Lake Road\n"
                        + (failure.isPresent()
                                ? "underwriting asks: no answer\nAda is not"
                                : "Ada is")
                        + " on the list");

        works(
                "Ada has moved to the lake. The event says so, and underwriting asked all the same"
                        + " and got no answer.",
                failure);
        same(
                "Customer management is down, and Ada has moved to the lake. The event says so.",
                list,
                "Ada");
    }

    @Test
    @Order(2)
    @DisplayName("the richer event leaves some questions")
    void sideBySide(TestReporter reporter) {
        Map<String, Long> thin = LoadOnUpstream.ofFourThinMoves();
        Map<String, Long> richer = LoadOnUpstream.ofFourRicherMoves();

        assertThat(richer)
                .withFailMessage(
                        """
                        With the change in the event fewer questions are left. But some are left.
                        expected: for four moves 4 from quoting, none from underwriting, 4 from communications
                        but:
                        %s""",
                        LoadOnUpstream.table(thin, richer))
                .isEqualTo(Map.of("quoting", 4L, "communications", 4L));
        reporter.publishEntry(
                "What four moves cost customer management", LoadOnUpstream.table(thin, richer));
    }

    @Test
    @Order(3)
    @DisplayName("your prediction for the richer event is right")
    void richer() {
        for (int[] size :
                new int[][] {{3, 1, 2}, {4, 0, 3}, {5, 2, 4}, {6, 6, 2}, {1, 1, 1}, {11, 7, 8}}) {
            assertPrediction(
                    "A listener that has all it needs does not ask.",
                    "%s, %s of them missing a field, and %s"
                            .formatted(some(size[0], "listener"), size[1], some(size[2], "change")),
                    () -> Prediction.richer(size[0], size[1], size[2]),
                    LoadOnUpstream.ofRicherOnes(size[0], size[1], size[2]));
        }
    }

    @Test
    @Order(4)
    @DisplayName("your prediction for a bad day is right")
    void thinOnABadDay() {
        for (int[] size :
                new int[][] {{3, 2, 1}, {2, 2, 4}, {4, 1, 2}, {2, 3, 0}, {1, 1, 1}, {7, 5, 3}}) {
            assertPrediction(
                    "A listener that fails gets the event again, and asks again.",
                    "%s and %s, each listener fails with each change %s"
                            .formatted(
                                    some(size[0], "listener"),
                                    some(size[1], "change"),
                                    size[2] == 1 ? "once" : size[2] + " times"),
                    () -> Prediction.thinOnABadDay(size[0], size[1], size[2]),
                    LoadOnUpstream.ofThinOnesOnABadDay(size[0], size[1], size[2]));
        }
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("your prediction for the thin event is right")
    void thin() {
        for (int[] size : new int[][] {{3, 2}, {2, 5}, {1, 1}, {0, 4}, {4, 0}, {5, 7}, {12, 9}}) {
            assertPrediction(
                    "Each new listener adds its questions.",
                    "%s, each asking about %s"
                            .formatted(some(size[0], "listener"), some(size[1], "change")),
                    () -> Prediction.thin(size[0], size[1]),
                    LoadOnUpstream.ofThinOnes(size[0], size[1]));
        }
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("underwriting finds all that it needs in the event")
    void underwritingReadsTheEvent() {
        same(
                "No event has come so far, and the list of a new underwriting is not empty. Is there a static field?",
                inspections());
        on(ADA, HILL_STREET, LAKE_ROAD);
        on(GRACE, MILL_LANE, HIGH_STREET);
        on(ALAN, LAKE_ROAD, RIVER_WALK);

        same(
                "Ada has moved to a lake, Alan from a lake to a river, Grace to neither. The events say all that.",
                inspections(),
                "Ada",
                "Alan");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a list that was handed out does not change")
    void lookingChangesNothing() {
        on(ADA, HILL_STREET, LAKE_ROAD);
        var handedOut = underwriting.inspections();
        on(ALAN, HIGH_STREET, RIVER_WALK);

        same(
                "An inspector took the list along when only Ada was on it. A list handed out stays as it is.",
                Customers.names(handedOut),
                "Ada");
        same(
                "The list was looked at before. Looking changes nothing, so Ada is still on it.",
                inspections(),
                "Ada",
                "Alan");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("the last event of each customer counts")
    void theLastEventCounts() {
        on(ADA, HILL_STREET, LAKE_ROAD);
        on(GRACE, MILL_LANE, LAKE_ROAD);
        same(
                "Ada and Grace have moved to the same house by the lake. Each of them is a customer of her own.",
                inspections(),
                "Ada",
                "Grace");

        on(ADA, LAKE_ROAD, HILL_STREET);
        same(
                "Ada has moved away from the lake. Grace still lives there, at the same address.",
                inspections(),
                "Grace");

        on(GRACE, LAKE_ROAD, RIVER_WALK);
        same("Grace has moved from the lake to the river.", inspections(), "Grace");

        on(ADA, HILL_STREET, LAKE_ROAD);
        same(
                "Ada has moved to the lake, to a hill, and back to the lake. The last event counts.",
                inspections(),
                "Ada",
                "Grace");
    }

    private void on(String customerId, Address from, Address to) {
        insurer.customers().move(customerId, to);
        var moved = new AddressChangedFromTo(customerId, from, to);
        Drawn.gets("underwriting", moved, () -> underwriting.on(moved));
    }

    private List<String> inspections() {
        return Customers.names(underwriting.inspections()).stream().sorted().toList();
    }

    private static void assertPrediction(
            String idea, String sizes, IntSupplier formula, int counted) {
        AtomicInteger predicted = new AtomicInteger();
        works(
                "A prediction is a number, whatever the sizes. Without listeners, or without"
                        + " changes, that number is 0.",
                Failure.of(() -> predicted.set(formula.getAsInt())));
        assertThat(predicted.get())
                .withFailMessage(
                        """
                        Customer management was asked another number of times than you predicted. %s
                        with:      %s
                        predicted: %s
                        counted:   %s""",
                        idea, sizes, predicted, counted)
                .isEqualTo(counted);
    }

    private static String some(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
