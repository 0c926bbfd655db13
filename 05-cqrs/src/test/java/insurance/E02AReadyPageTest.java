package insurance;

import static insurance.Happened.corrected;
import static insurance.Happened.emailChanged;
import static insurance.Happened.left;
import static insurance.Happened.moved;
import static insurance.Happened.quoted;
import static insurance.Happened.registered;
import static insurance.Happened.surveyed;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.projections.Table;
import insurance.quotepage.QuotePage;
import insurance.quotepage.QuotePages;
import messaging.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "5.2",
        title = "A page that is ready",
        minutes = 15,
        edit = "src/main/java/insurance/quotepage/QuotePages.java",
        claims = "G3",
        remember =
                "A projection does its work once per event, so that a query of its read model is one look-up.")
class E02AReadyPageTest {

    private static final Event ADA = registered("ada", "Ada", "3 Hill Street", "Oldtown");
    private static final Event GRACE = registered("grace", "Grace", "8 Mill Lane", "Oldtown");

    private static final int MOVES = 600;

    private final InsurersLog log = new InsurersLog();
    private final Table<QuotePage> table = new Table<>();
    private int read;
    private QuotePages pages;

    @BeforeEach
    void openThePages() {
        pages = new QuotePages(table);
    }

    @Test
    @Order(1)
    @DisplayName("the page is ready before its customer asks")
    void readyBeforeAdaAsks(TestReporter reporter) {
        adaMovesAgainAndAgain();

        String row = table.find("ada").map(QuotePage::livesAt).orElse("no row");
        reporter.publishEntry(
                "what happened",
                """
                Ada moves and is quoted 600 times
                events so far: %d
                her row, before she asks:
                  %s"""
                        .formatted(log.all().size(), row));
        assertThat(row)
                .withFailMessage(
                        """
                        Ada has not asked yet, and her page is not ready. So she will wait while it is put together.
                        events read so far:     %d
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

        assertThat(livesAt)
                .as("After 600 moves and 600 quotes, the page should show the last of them.")
                .contains("600 Lake Road, Newtown");
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
                                but:      %d
                                What should her row look like, so that one is enough?"""
                                        .formatted(lookUps))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    @DisplayName("another program goes on with the same table")
    void anotherOneGoesOn() {
        happened(ADA, quoted("ada", "Q1", 320));
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

    @Test
    @Order(4)
    @Guard
    @DisplayName("a new customer has a page, and a first quote is coming")
    void aNewPage() {
        page("grace");
        happened(ADA, GRACE);

        assertThat(page("ada"))
                .as(
                        "Ada has just registered, so her page says who she is, and that a quote is coming.")
                .isEqualTo(new QuotePage("Ada", "3 Hill Street, Oldtown", 0, 0, true));
        assertThat(page("grace"))
                .as("Grace has just registered. She has a page of her own.")
                .isEqualTo(new QuotePage("Grace", "8 Mill Lane, Oldtown", 0, 0, true));
        assertThat(pages.page("nobody"))
                .as("A stranger who never registered has a page.")
                .isEmpty();
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("after a first quote the page shows the premium")
    void aFirstQuote() {
        happened(ADA, GRACE, quoted("ada", "Q1", 320));

        assertThat(page("ada"))
                .as("Ada's first quote is there. There was none before it to compare it with.")
                .isEqualTo(new QuotePage("Ada", "3 Hill Street, Oldtown", 320, 0, false));
        assertThat(page("grace"))
                .as("Ada got a quote, and Grace's page has changed.")
                .isEqualTo(new QuotePage("Grace", "8 Mill Lane, Oldtown", 0, 0, true));
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("after a move the page shows the new address, and a new quote is coming")
    void aMove() {
        happened(ADA, quoted("ada", "Q1", 320), moved("ada", "12 Lake Road", "Newtown"));

        assertThat(page("ada"))
                .as(
                        "Ada lives by the lake now. Her quote was made for the old house. Until there is a new "
                                + "one it stays on the page.")
                .isEqualTo(new QuotePage("Ada", "12 Lake Road, Newtown", 320, 0, true));
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("after a further quote the page says how much more or less it is")
    void aFurtherQuote() {
        happened(ADA, quoted("ada", "Q1", 320), moved("ada", "12 Lake Road", "Newtown"));
        happened(quoted("ada", "Q2", 480));
        QuotePage byTheLake = page("ada");
        happened(moved("ada", "5 Park Lane", "Newtown"), quoted("ada", "Q3", 180));

        assertThat(byTheLake)
                .as(
                        "320 euros, then 480: the page should say 160 more, and that nothing is coming.")
                .isEqualTo(new QuotePage("Ada", "12 Lake Road, Newtown", 480, 160, false));
        assertThat(page("ada"))
                .as("480 euros, then 180: the page should say 300 less than the quote before.")
                .isEqualTo(new QuotePage("Ada", "5 Park Lane, Newtown", 180, -300, false));

        happened(moved("ada", "7 Park Lane", "Newtown"), quoted("ada", "Q4", 180));
        assertThat(page("ada"))
                .as(
                        "Ada moved next door. The new quote is as high as the one before, and it is a new quote.")
                .isEqualTo(new QuotePage("Ada", "7 Park Lane, Newtown", 180, 0, false));
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a survey makes the quote old")
    void whatMakesAQuoteOld() {
        happened(ADA, quoted("ada", "Q1", 320), corrected("ada", "33 Hill Street", "Oldtown"));
        happened(emailChanged("ada"));
        QuotePage corrected = page("ada");
        happened(surveyed("ada", 140));
        QuotePage surveyed = page("ada");
        happened(corrected("ada", "34 Hill Street", "Oldtown"));

        assertThat(corrected)
                .as("Ada's address was corrected. Nobody has moved, so her quote still counts.")
                .isEqualTo(new QuotePage("Ada", "33 Hill Street, Oldtown", 320, 0, false));
        assertThat(surveyed)
                .as("Ada's house was surveyed and is larger now, so a new quote is coming.")
                .isEqualTo(new QuotePage("Ada", "33 Hill Street, Oldtown", 320, 0, true));
        assertThat(page("ada"))
                .as("A correction shows, and does not call off the quote that is coming.")
                .isEqualTo(new QuotePage("Ada", "34 Hill Street, Oldtown", 320, 0, true));
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("what the newest quote said stays on the page until the next quote")
    void theChangeStays() {
        happened(ADA, GRACE, quoted("grace", "Q1", 320), quoted("grace", "Q2", 480));
        QuotePage quoted = page("grace");
        happened(surveyed("grace", 140), corrected("grace", "9 Mill Lane", "Oldtown"));
        happened(moved("grace", "12 Lake Road", "Newtown"));

        assertThat(quoted)
                .as("Grace got two quotes, 320 euros and then 480. The page should say 160 more.")
                .isEqualTo(new QuotePage("Grace", "8 Mill Lane, Oldtown", 480, 160, false));
        assertThat(page("grace"))
                .as(
                        "Since her newest quote, Grace's house was surveyed, her address was corrected, and she "
                                + "has moved. There is no other quote yet, so it is still 480 euros, 160 "
                                + "more than before.")
                .isEqualTo(new QuotePage("Grace", "12 Lake Road, Newtown", 480, 160, true));
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("a customer who has left has no page, whatever comes later")
    void noPageForWhoeverHasLeft() {
        happened(ADA, GRACE, quoted("ada", "Q1", 320), left("ada"));
        var gone = pages.page("ada");
        var lateQuote = Failure.of(() -> happened(quoted("ada", "Q2", 480)));
        var lateNews =
                Failure.of(
                        () ->
                                happened(
                                        moved("ada", "12 Lake Road", "Newtown"),
                                        surveyed("ada", 140),
                                        corrected("ada", "3 Hill Road", "Oldtown")));

        assertThat(gone).as("Ada has left, and has a page.").isEmpty();
        assertThat(lateQuote)
                .as(
                        "A quote came for Ada, who has left, and the projection failed on it. Such an event "
                                + "changes nothing.")
                .isEmpty();
        assertThat(lateNews)
                .as(
                        "A move, a survey or a correction came for Ada, who has left, and the projection failed "
                                + "on it. Such an event changes nothing.")
                .isEmpty();
        assertThat(pages.page("ada"))
                .as("Ada has left, and has a page. A late event brought it back.")
                .isEmpty();
        assertThat(pages.page("grace")).as("Ada has left, and Grace's page is gone.").isPresent();
    }

    private void happened(Event... events) {
        log.append(events);
        log.readAll(read, Integer.MAX_VALUE).forEach(pages::on);
        read += events.length;
    }

    private void adaMovesAgainAndAgain() {
        happened(ADA, GRACE);
        for (int move = 1; move <= MOVES; move++) {
            happened(
                    moved("ada", move + " Lake Road", "Newtown"),
                    quoted("ada", "Q" + move, 400 + move));
        }
    }

    private QuotePage page(String customerId) {
        return pages.page(customerId).orElse(null);
    }
}
