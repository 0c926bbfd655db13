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
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "5.2",
        title = "A page that is ready",
        minutes = 15,
        edit = "src/main/java/insurance/quotepage/QuotePages.java",
        claims = "G3")
class E02AReadyPageTest {

    private static final Event ADA = registered("ada", "Ada", "3 Hill Street", "Oldtown");
    private static final Event GRACE = registered("grace", "Grace", "8 Mill Lane", "Oldtown");

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
    @DisplayName("whoever registers has a page, and a first quote is coming")
    void aNewPage() {
        happened(ADA, GRACE);

        assertThat(page("ada"))
                .as(
                        "Ada has just registered, so her page says who she is, and that a quote is coming.")
                .isEqualTo(new QuotePage("Ada", "3 Hill Street, Oldtown", 0, 0, true));
        assertThat(page("grace"))
                .as("Grace has just registered. She has a page of her own.")
                .isEqualTo(new QuotePage("Grace", "8 Mill Lane, Oldtown", 0, 0, true));
        assertThat(pages.page("nobody")).as("Somebody who never registered has a page.").isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("a first quote: the page shows the premium")
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
    @Order(3)
    @DisplayName("a move: the page shows the new address, and says that a new quote is coming")
    void aMove() {
        happened(ADA, quoted("ada", "Q1", 320), moved("ada", "12 Lake Road", "Newtown"));

        assertThat(page("ada"))
                .as(
                        "Ada lives by the lake now. Her quote was made for the old house; until there is a new one it stays on the page.")
                .isEqualTo(new QuotePage("Ada", "12 Lake Road, Newtown", 320, 0, true));
    }

    @Test
    @Order(4)
    @DisplayName("a further quote: the page says how much more or less it is than the one before")
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
    }

    @Test
    @Order(5)
    @DisplayName(
            "a survey makes the quote old; a corrected address and a new e-mail address do not")
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
    @Order(6)
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
                        "Since her newest quote, Grace's house was surveyed, her address was corrected, and she has moved. There is no other quote yet, so it is still 480 euros, 160 more than before.")
                .isEqualTo(new QuotePage("Grace", "12 Lake Road, Newtown", 480, 160, true));
    }

    @Test
    @Order(7)
    @DisplayName("whoever has left has no page, whatever is still said about them")
    void noPageForWhoeverHasLeft() {
        happened(ADA, GRACE, quoted("ada", "Q1", 320), left("ada"));
        var lateQuote = Failure.of(() -> happened(quoted("ada", "Q2", 480)));
        var lateNews =
                Failure.of(
                        () ->
                                happened(
                                        moved("ada", "12 Lake Road", "Newtown"),
                                        surveyed("ada", 140),
                                        corrected("ada", "3 Hill Road", "Oldtown")));

        assertThat(lateQuote)
                .as(
                        "A quote came for Ada, who has left and has no page any more, and the projection failed on it. Such an event changes nothing.")
                .isEmpty();
        assertThat(lateNews)
                .as(
                        "A move, a survey or a correction came for Ada, who has left and has no page any more, and the projection failed on it. Such an event changes nothing.")
                .isEmpty();
        assertThat(pages.page("ada"))
                .as("Ada has left, and has a page. A late quote or move should not bring it back.")
                .isEmpty();
        assertThat(pages.page("grace")).as("Ada has left, and Grace's page is gone.").isPresent();
    }

    @Test
    @Order(8)
    @DisplayName("a page costs one look-up, however much has happened")
    void onePageOneLookUp() {
        happened(ADA, GRACE);
        for (int quote = 1; quote <= 99; quote++) {
            happened(moved("ada", quote + " Lake Road", "Newtown"));
            happened(quoted("ada", "Q" + quote, 400 + quote));
        }
        int before = table.lookUps();

        QuotePage page = page("ada");

        assertThat(table.lookUps() - before)
                .withFailMessage(
                        """
                        Ada waits for her page. It should lie there ready, and not be put together while she waits.
                        made from the log each time: %d events read
                        expected from your table:    1 look-up
                        but was:                     %d look-ups""",
                        log.all().size(), table.lookUps() - before)
                .isEqualTo(1);
        assertThat(page)
                .as("After 99 moves and quotes, the page should show the last of them.")
                .isEqualTo(new QuotePage("Ada", "99 Lake Road, Newtown", 499, 1, false));
    }

    @Test
    @Order(9)
    @DisplayName("the page is ready before anybody asks")
    void readyBeforeAnybodyAsks() {
        happened(ADA, quoted("ada", "Q1", 320), moved("ada", "12 Lake Road", "Newtown"));

        assertThat(table.find("ada"))
                .withFailMessage(
                        """
                        The last event was read, and nobody has asked for a page yet. By now Ada's row in the table should be her page.
                        What is computed when somebody asks, is computed for each one who asks.
                        expected: a row for ada, with 12 Lake Road and 320 euros
                        but was:  %s""",
                        table.find("ada").map(Object::toString).orElse("no row"))
                .contains(new QuotePage("Ada", "12 Lake Road, Newtown", 320, 0, true));
    }

    @Test
    @Order(10)
    @DisplayName("another one goes on with the same table")
    void anotherOneGoesOn() {
        happened(ADA, quoted("ada", "Q1", 320));

        pages = new QuotePages(table);
        happened(moved("ada", "12 Lake Road", "Newtown"), quoted("ada", "Q2", 480));

        assertThat(page("ada"))
                .as(
                        "The program was started anew between two quotes. All that the pages need to know should stand in their table.")
                .isEqualTo(new QuotePage("Ada", "12 Lake Road, Newtown", 480, 160, false));
    }

    private void happened(Event... events) {
        log.append(events);
        log.all().stream().skip(read).forEach(pages::on);
        read = log.all().size();
    }

    private QuotePage page(String customerId) {
        return pages.page(customerId).orElse(null);
    }
}
