package insurance;

import static insurance.People.GRACE_REGISTERED;

import insurance.dataplatform.MoversWhoLeave;
import insurance.dataplatform.YearOfMoves;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.flow.Drawn;

@Exercise(
        number = "4.14",
        title = "For the data team",
        minutes = 12,
        core = true,
        edit = "src/main/java/insurance/dataplatform/MoversWhoLeave.java",
        claims = {"H1", "A1"},
        remember =
                "A log answers questions that are newer than its events, back to its first day. A "
                        + "table of today has lost the answer.")
class E14ForTheDataTeamTest extends ForTheDataTeamDetails {

    @Test
    @Order(1)
    @DisplayName("the answer includes former customers from the first day on")
    void fromTheFirstDay(TestReporter reporter) {
        moved("2016-09-12T14:03:00Z", "edsger");
        left("2016-11-30T16:20:00Z", "edsger");
        moved("2018-07-20T11:45:00Z", "ada");
        moved("2026-02-02T09:00:00Z", "ada");

        List<YearOfMoves> answer = new MoversWhoLeave(log.readOnly(), 10).answer();
        draw(answer, List.of("Edsger moved", "Edsger left"), "2016: 1 moved, 1 left");
        draw(answer, List.of("Ada moved"), "2018: 1 moved, 0 left");
        draw(answer, List.of("Ada moved"), "2026: 1 moved, 0 left");
        reporter.publishEntry(
                "what happened",
                "Edsger moved and left in 2016\nthe answer:\n"
                        + answer.stream().map(InWords::of).collect(Collectors.joining("\n")));
        Verdict.same(
                List.of(
                        new YearOfMoves(2016, 1, 1),
                        new YearOfMoves(2018, 1, 0),
                        new YearOfMoves(2026, 1, 0)),
                answer,
                "\"Do we lose customers because they move?\" Edsger moved in 2016 and left, "
                        + "Ada moved in 2018 and in 2026. The answer says something else.",
                "Who is not in a table of today's customers?");
    }

    @Test
    @Order(2)
    @DisplayName("a customer who leaves soon is counted in the year of the move")
    void leftSoon() {
        moved("2024-12-01T09:00:00Z", "ada");
        left("2025-01-15T09:00:00Z", "ada");
        moved("2025-06-01T09:00:00Z", "grace");

        assertAnswer(
                "Ada moved in December 2024, and left in January: that counts for 2024. Grace "
                        + "moved later, and is still here.",
                new YearOfMoves(2024, 1, 1),
                new YearOfMoves(2025, 1, 0));
    }

    @Test
    @Order(3)
    @DisplayName("soon means after 90 days at most")
    void ninetyDays() {
        moved("2025-03-01T09:00:00Z", "ada");
        moved("2025-03-01T09:00:00Z", "grace");
        left("2025-05-30T09:00:00Z", "ada");
        left("2025-05-30T09:00:00.001Z", "grace");

        assertAnswer(
                "Ada left after exactly 90 days, Grace a moment later. So one of two left soon.",
                new YearOfMoves(2025, 2, 1));
    }

    @Test
    @Order(4)
    @DisplayName("each move counts for itself")
    void eachMove() {
        moved("2024-06-01T09:00:00Z", "ada");
        moved("2024-12-20T09:00:00Z", "ada");
        moved("2025-01-05T09:00:00Z", "ada");
        left("2025-02-01T09:00:00Z", "ada");

        assertAnswer(
                "Ada moved three times, and left soon after the last two. One of those was in "
                        + "2024, one in 2025.",
                new YearOfMoves(2024, 2, 1),
                new YearOfMoves(2025, 1, 1));
    }

    @Test
    @Order(5)
    @DisplayName("a customer who left twice is lost once")
    void leftTwice() {
        moved("2024-06-01T09:00:00Z", "ada");
        left("2024-06-20T09:00:00Z", "ada");
        left("2024-07-10T09:00:00Z", "ada");
        moved("2025-03-01T09:00:00Z", "grace");
        left("2025-03-10T09:00:00Z", "grace");
        happened("2025-04-01T09:00:00Z", GRACE_REGISTERED);
        left("2025-12-01T09:00:00Z", "grace");

        assertAnswer(
                "Ada and Grace moved once each, and left soon after. Later each left once "
                        + "more. After one move a customer can be lost once.",
                new YearOfMoves(2024, 1, 1),
                new YearOfMoves(2025, 1, 1));
    }

    private static void draw(List<YearOfMoves> answer, List<String> log, String expected) {
        String year = expected.substring(0, 4);
        String line =
                answer.stream()
                        .map(InWords::of)
                        .filter(it -> it.startsWith(year))
                        .findFirst()
                        .orElse("no line");
        Drawn.strip(year, log, line, line.equals(expected));
    }
}
