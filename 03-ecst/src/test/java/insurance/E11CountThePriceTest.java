package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.price.Costs;
import insurance.price.Prediction;
import insurance.price.Way;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "3.11",
        title = "Count the price",
        minutes = 6,
        edit = "src/main/java/insurance/price/Prediction.java",
        claims = {"E1", "E4", "E5", "E6"},
        remember =
                "Notification pays with questions and availability, state transfer with bytes, copies and staleness.")
class E11CountThePriceTest {

    private static final int LISTENERS = 5;
    private static final int IN_NEED = 2;
    private static final int CUSTOMERS = 3;
    private static final int MOVES = 6;
    private static final int LATER_MOVES = 4;

    @Test
    @Order(1)
    @DisplayName("states: how many travel, in events and in answers")
    void states(TestReporter reporter) {
        reporter.publishEntry("what happened", planAndCount());
        for (Way way : Way.values()) {
            String title = "states that travel, with " + nameOf(way);
            int planned = Prediction.of(way).states();
            int counted = counted(way).states();
            Drawn.shows(title, "in the plan", planned, "in the run", counted);
        }
        compare(
                Costs::states,
                "The line to the listeners is planned for %s states, with %s. In the run %s travel.",
                "How many listeners does each event reach, and how many states does it carry?");
    }

    @Test
    @Order(2)
    @DisplayName("copies: how many are kept outside customer management")
    void copies() {
        compare(
                Costs::copies,
                "The plan protects %s copies of customers' addresses, with %s. In the run %s are kept.",
                "Who keeps something in the end, and about whom?");
    }

    @Test
    @Order(3)
    @DisplayName("staleness: how many changes a late listener is behind")
    void changesBehind(TestReporter reporter) {
        compare(
                Costs::changesBehind,
                "The plan says that a late listener is %s changes behind, with %s. In the run %s are counted.",
                "What does a listener act upon: on what the event says, or on what it is told now?");
        reporter.publishEntry("What your run has counted", bill());
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("questions: how often customer management is asked")
    void questions() {
        compare(
                Costs::questions,
                "Customer management is planned for %s questions, with %s. In the run %s are asked.",
                "Which listeners have to ask, and how often?");
    }

    private static void compare(ToIntFunction<Costs> what, String damage, String question) {
        for (Way way : Way.values()) {
            int planned = what.applyAsInt(Prediction.of(way));
            int counted = what.applyAsInt(counted(way));
            String found = counted > planned ? "more" : "fewer";
            assertThat(planned)
                    .withFailMessage(
                            "%s%nplanned:  %s%ncounted:  %s%n%s",
                            damage.formatted(planned, nameOf(way), found), planned, found, question)
                    .isEqualTo(counted);
        }
    }

    private static Costs counted(Way way) {
        BothWays story = afterTheMoves(way);
        int behind = new BothWays(way, 1, 1).behindAfter(LATER_MOVES);
        return new Costs(story.questions(), story.states(), story.copies(), behind);
    }

    private static BothWays afterTheMoves(Way way) {
        BothWays story = new BothWays(way, LISTENERS, IN_NEED);
        story.move(CUSTOMERS, MOVES);
        return story;
    }

    private static String planAndCount() {
        Costs planned = Prediction.of(Way.STATE_TRANSFER);
        Costs counted = counted(Way.STATE_TRANSFER);
        return "%-15s%8s%9s%n".formatted("state transfer", "planned", "counted")
                + "%-15s%8s%9s%n".formatted("questions", planned.questions(), counted.questions())
                + "%-15s%8s%9s%n".formatted("states", planned.states(), counted.states())
                + "%-15s%8s%9s%n".formatted("copies", planned.copies(), counted.copies())
                + "%-15s%8s%9s"
                        .formatted("behind", planned.changesBehind(), counted.changesBehind());
    }

    private static String bill() {
        Costs asking = counted(Way.NOTIFICATION);
        Costs carrying = counted(Way.STATE_TRANSFER);
        return row("", "notification", "state transfer")
                + row("questions", asking.questions(), carrying.questions())
                + row("states that travel", asking.states(), carrying.states())
                + row(
                        "bytes that travel",
                        afterTheMoves(Way.NOTIFICATION).bytes(),
                        afterTheMoves(Way.STATE_TRANSFER).bytes())
                + row(
                        "bytes in one event",
                        bytesInOne(Way.NOTIFICATION),
                        bytesInOne(Way.STATE_TRANSFER))
                + row("copies", asking.copies(), carrying.copies())
                + row(
                        "behind, after 4 more moves",
                        asking.changesBehind(),
                        carrying.changesBehind())
                + row("acts on the state of", "now", "the event");
    }

    private static int bytesInOne(Way way) {
        BothWays story = new BothWays(way, 1, 0);
        story.move(1, 1);
        return story.bytes();
    }

    private static String row(String what, Object asking, Object carrying) {
        return "%-30s%14s%16s%n".formatted(what, asking, carrying);
    }

    private static String nameOf(Way way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
