package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.price.Prediction;
import insurance.price.Way;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;

@Exercise(
        number = "3.11",
        title = "Count the price",
        minutes = 10,
        edit = "src/main/java/insurance/price/Prediction.java",
        claims = {"E1", "E4", "E5", "E6"})
class E11CountThePriceTest {

    /**
     * How many listen, how many of them need more than the id, how many customers there are, and
     * how often one of them moves.
     */
    private record Size(int listeners, int inNeed, int customers, int changes) {

        @Override
        public String toString() {
            return "%s listeners, %s of them in need of more than the id, %s customers, %s changes"
                    .formatted(listeners, inNeed, customers, changes);
        }
    }

    private static final Size SMALL = new Size(3, 2, 2, 4);
    private static final Size LARGE = new Size(10, 3, 5, 20);
    private static final Size NOBODY_IN_NEED = new Size(4, 0, 3, 6);

    @Test
    @Order(1)
    @DisplayName("questions: how often customer management is asked")
    void questions() {
        for (Size size : new Size[] {SMALL, LARGE, NOBODY_IN_NEED}) {
            compare(
                    "Your prediction of how often customer management is asked is not what was counted.",
                    size.toString(),
                    way -> Prediction.questions(way, size.inNeed(), size.changes()),
                    way -> afterTheMoves(way, size).questions());
        }
    }

    @Test
    @Order(2)
    @DisplayName("bytes: how much travels, in events and in answers")
    void bytes() {
        int id = BothWays.bytesOfAnId();
        int state = BothWays.bytesOfAState();
        for (Size size : new Size[] {SMALL, LARGE, NOBODY_IN_NEED}) {
            compare(
                    "Your prediction of how many bytes travel is not what was counted.",
                    size + "; an id has %s bytes, a state %s".formatted(id, state),
                    way ->
                            Prediction.bytes(
                                    way,
                                    size.listeners(),
                                    size.inNeed(),
                                    size.changes(),
                                    id,
                                    state),
                    way -> afterTheMoves(way, size).bytes());
        }
    }

    @Test
    @Order(3)
    @DisplayName("copies: how often customers' data is kept outside customer management")
    void copies() {
        for (Size size : new Size[] {SMALL, LARGE, NOBODY_IN_NEED}) {
            compare(
                    "Your prediction of how many copies are kept is not what was counted.",
                    size.toString(),
                    way -> Prediction.copies(way, size.inNeed(), size.customers()),
                    way -> afterTheMoves(way, size).copies());
        }
    }

    @Test
    @Order(4)
    @DisplayName("staleness: how many changes a late listener is behind")
    void changesBehind(TestReporter reporter) {
        for (int laterChanges : new int[] {0, 1, 5}) {
            compare(
                    "Your prediction of how far a late listener is behind is not what was counted.",
                    "one customer; further changes after the event that is being handled: %s"
                            .formatted(laterChanges),
                    way -> Prediction.changesBehind(way, laterChanges),
                    way -> new BothWays(way, 1, 1).behindAfter(laterChanges));
        }
        reporter.publishEntry("What your run has counted", bill(LARGE));
    }

    private static String bill(Size size) {
        BothWays asking = afterTheMoves(Way.NOTIFICATION, size);
        BothWays carrying = afterTheMoves(Way.STATE_TRANSFER, size);
        Size oneEvent = new Size(1, 0, 1, 1);
        return "%s:%n%-30s%14s%16s%n".formatted(size, "", "notification", "state transfer")
                + row("questions", asking.questions(), carrying.questions())
                + row("bytes, events and answers", asking.bytes(), carrying.bytes())
                + row(
                        "bytes in one event",
                        afterTheMoves(Way.NOTIFICATION, oneEvent).bytes(),
                        afterTheMoves(Way.STATE_TRANSFER, oneEvent).bytes())
                + row("copies", asking.copies(), carrying.copies())
                + row(
                        "behind, after 5 more changes",
                        new BothWays(Way.NOTIFICATION, 1, 1).behindAfter(5),
                        new BothWays(Way.STATE_TRANSFER, 1, 1).behindAfter(5))
                + row("acts on the state of", "now", "the event");
    }

    private static String row(String what, Object asking, Object carrying) {
        return "%-30s%14s%16s%n".formatted(what, asking, carrying);
    }

    private static BothWays afterTheMoves(Way way, Size size) {
        BothWays story = new BothWays(way, size.listeners(), size.inNeed());
        story.move(size.customers(), size.changes());
        return story;
    }

    private static int predicted(String idea, String size, ToIntFunction<Way> prediction, Way way) {
        try {
            return prediction.applyAsInt(way);
        } catch (ArithmeticException e) {
            throw new AssertionError(
                    "%s%n(%s)%nThere is no prediction at all: %s"
                            .formatted(idea, size, e.getMessage()),
                    e);
        }
    }

    private static void compare(
            String idea, String size, ToIntFunction<Way> prediction, ToIntFunction<Way> counting) {
        Map<Way, Integer> predicted = new EnumMap<>(Way.class);
        Map<Way, Integer> counted = new EnumMap<>(Way.class);
        StringBuilder table = new StringBuilder();
        for (Way way : Way.values()) {
            predicted.put(way, predicted(idea, size, prediction, way));
            counted.put(way, counting.applyAsInt(way));
            table.append(
                    "%n%-16s%10s%10s"
                            .formatted(
                                    way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                    predicted.get(way),
                                    counted.get(way)));
        }
        assertThat(predicted)
                .withFailMessage(
                        () ->
                                "%s%n(%s)%n%-16s%10s%10s%s"
                                        .formatted(idea, size, "", "predicted", "counted", table))
                .isEqualTo(counted);
    }
}
