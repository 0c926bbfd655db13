package insurance;

import static insurance.Happened.moved;
import static insurance.Happened.registered;
import static insurance.Happened.surveyed;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.underwriting.Exposure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;

@Exercise(
        number = "5.3",
        title = "Another question, another model",
        minutes = 16,
        edit = {
            "src/main/java/insurance/underwriting/WaterRisks.java",
            "src/main/java/insurance/projections/ReadSides.java"
        },
        claims = {"A1", "G3"},
        remember = "Another question is another read model, with a checkpoint of its own.")
class E03AnotherQuestionTest extends AnotherQuestionDetails {

    @Test
    @Order(1)
    @DisplayName("a read side that comes late begins with the first event")
    void aReadSideThatComesLate(TestReporter reporter) {
        sixEvents();
        readSides.add("quote page", pages);
        readSides.readOn("quote page", ALL);

        readSides.add("underwriters", underwriters);
        long checkpoint = readSides.checkpoint("underwriters");
        readSides.readOn("underwriters", ALL);

        reporter.publishEntry(
                "what happened",
                """
                a year passes: six events
                the pages have read %s
                then the underwriters join
                they have read %s"""
                        .formatted(seenByPages.size(), seenByUnderwriters.size()));
        assertThat(seenByUnderwriters)
                .withFailMessage(
                        """
                        The underwriters came a year late, and they do not get the year.
                        expected: events [1, 2, 3, 4, 5, 6]
                        but:      events %s
                        Whose place in the log did they begin at?""",
                        seenByUnderwriters)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        Verdict.same(
                0L,
                checkpoint,
                "The underwriters had just joined and had read nothing. So their checkpoint is 0.");
    }

    @Test
    @Order(2)
    @DisplayName("each read side has its own checkpoint")
    void eachHasItsOwnCheckpoint() {
        sixEvents();
        readSides.add("quote page", pages);
        readSides.add("underwriters", underwriters);
        List<Long> atTheBeginning = checkpoints();

        readSides.readOn("quote page", 4);
        readSides.readOn("underwriters", 1);
        readSides.readOn("quote page", 1);

        Verdict.same(
                List.of(0L, 0L),
                atTheBeginning,
                "Both were just added to new read sides, and have read nothing. So both checkpoints are 0.",
                "Is there a static field?");
        assertThat(checkpoints())
                .withFailMessage(
                        """
                        The pages have taken five events, the underwriters one. The checkpoints say something else.
                        expected: 5 and 1
                        but:      %s and %s
                        If two people read one book, how many bookmarks do they need?""",
                        readSides.checkpoint("quote page"), readSides.checkpoint("underwriters"))
                .containsExactly(5L, 1L);
        Verdict.same(
                List.of(1L, 2L, 3L, 4L, 5L),
                seenByPages,
                "The pages read five events, whatever the underwriters read.");
        Verdict.same(
                List.of(1L),
                seenByUnderwriters,
                "The underwriters read one event, whatever the pages read.");
    }

    @Test
    @Order(3)
    @DisplayName("a house that comes to the water counts, with its last survey")
    void houseThatComesToTheWater() {
        happened(
                registered("grace", "Grace", "8 Mill Lane", "Newtown", 90),
                registered("ada", "Ada", "3 Hill Street", "Oldtown", 120),
                surveyed("grace", 200),
                moved("grace", "9 Lake Road", "Newtown"),
                moved("ada", "12 River Road", "Newtown"));

        assertThat(risks.in("Newtown"))
                .withFailMessage(
                        """
                        Grace moved from Mill Lane to Lake Road, and Ada from Hill Street to River Road. They are not counted as they should be.
                        expected: %s
                        but:      %s
                        What do we have to know about a house before it comes to the water?""",
                        new Exposure(2, 320), risks.in("Newtown"))
                .isEqualTo(new Exposure(2, 320));
    }
}
