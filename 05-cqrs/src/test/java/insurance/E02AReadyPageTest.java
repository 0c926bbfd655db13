package insurance;

import static insurance.Happened.quoted;
import static insurance.Happened.surveyed;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.quotepage.QuotePage;
import insurance.quotepage.QuotePages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.flow.Drawn;

@Exercise(
        number = "5.2",
        title = "A page that is ready",
        minutes = 12,
        core = true,
        edit = "src/main/java/insurance/quotepage/QuotePages.java",
        claims = "G3",
        remember =
                "A projection does its work once per event, so that a query of its read model is one look-up.")
class E02AReadyPageTest extends AReadyPageDetails {

    @Test
    @Order(1)
    @DisplayName("the page is ready before its customer asks")
    void readyBeforeAdaAsks(TestReporter reporter) {
        adaMovesAgainAndAgain();

        String row = table.find("ada").map(QuotePage::livesAt).orElse("no row");
        Drawn.strip(
                "Ada's page",
                List.of("600 moves, 600 quotes", "she has not asked yet"),
                row,
                row.startsWith("600 "));
        reporter.publishEntry(
                "what happened",
                """
                Ada moves and is quoted 600 times
                events so far: %s
                her row, before she asks:
                  %s"""
                        .formatted(log.all().size(), row));
        assertThat(row)
                .withFailMessage(
                        """
                        Ada has not asked yet, and her page is not ready. So she will wait while it is put together.
                        events read so far:     %s
                        expected in the table:  600 Lake Road, Newtown
                        but:                    %s
                        When is the work done, and how often?""",
                        log.all().size(), row)
                .isEqualTo("600 Lake Road, Newtown");
    }

    @Test
    @Order(2)
    @DisplayName("a page costs one look-up, however much has happened")
    void onePageOneLookUp() {
        page("ada");
        adaMovesAgainAndAgain();
        int before = table.lookUps();

        var livesAt = pages.page("ada").map(QuotePage::livesAt);
        int lookUps = table.lookUps() - before;

        Verdict.same(
                Optional.of("600 Lake Road, Newtown"),
                livesAt,
                "After 600 moves and 600 quotes, the page should show the last of them.");
        assertThat(lookUps)
                .withFailMessage(
                        lookUps == 0
                                ? """
                                Ada waits for her page, and it does not come from the table.
                                expected: 1 look-up
                                but:      none
                                Where does it come from, and what does that cost?"""
                                : """
                                Ada waits for one page, and more than one row is looked up.
                                expected: 1 look-up
                                but:      %s
                                What should her row look like, so that one is enough?"""
                                        .formatted(lookUps))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    @DisplayName("another program goes on with the same table")
    void anotherOneGoesOn() {
        happened(ADA, quoted("ada", "Q1", 320));
        Verdict.same(
                Optional.of(320),
                pages.page("ada").map(QuotePage::yearlyPremium),
                "Ada got a quote of 320 euros, and her page does not say so. For whom was it made?");
        QuotePages first = pages;
        pages = new QuotePages(table);
        happened(quoted("ada", "Q2", 480));
        QuotePage byAnother = page("ada");
        pages = first;
        happened(surveyed("ada", 140));

        assertThat(byAnother)
                .withFailMessage(
                        """
                        The program was started again between two quotes, and Ada's page is not right any more.
                        expected: %s
                        but:      %s
                        All that the pages need to know should be in their table. What else is remembered?""",
                        new QuotePage("Ada", "3 Hill Street, Oldtown", 480, 160, false), byAnother)
                .isEqualTo(new QuotePage("Ada", "3 Hill Street, Oldtown", 480, 160, false));
        assertThat(page("ada"))
                .withFailMessage(
                        """
                        Two programs take turns with one table, and Ada's page is not right any more.
                        expected: %s
                        but:      %s
                        All that the pages need to know should be in their table. What else is remembered?""",
                        new QuotePage("Ada", "3 Hill Street, Oldtown", 480, 160, true), page("ada"))
                .isEqualTo(new QuotePage("Ada", "3 Hill Street, Oldtown", 480, 160, true));
    }
}
