package insurance;

import static insurance.Happened.corrected;
import static insurance.Happened.emailChanged;
import static insurance.Happened.left;
import static insurance.Happened.moved;
import static insurance.Happened.quoted;
import static insurance.Happened.registered;
import static insurance.Happened.surveyed;

import insurance.projections.Table;
import insurance.quotepage.QuotePage;
import insurance.quotepage.QuotePages;
import java.util.Optional;
import messaging.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.Guard;

/** 5.2, *A page that is ready*: what works from the start, and what all of its tests need. */
abstract class AReadyPageDetails {

    static final Event ADA = registered("ada", "Ada", "3 Hill Street", "Oldtown");
    static final Event GRACE = registered("grace", "Grace", "8 Mill Lane", "Oldtown");
    static final int MOVES = 600;

    final InsurersLog log = new InsurersLog();
    final Table<QuotePage> table = new Table<>();
    int read;
    QuotePages pages;

    @BeforeEach
    void openThePages() {
        pages = new QuotePages(table);
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("a new customer has a page on which a first quote is coming")
    void aNewPage() {
        page("grace");
        happened(ADA, GRACE);

        Verdict.same(
                new QuotePage("Ada", "3 Hill Street, Oldtown", 0, 0, true),
                page("ada"),
                "Ada has just registered, so her page says who she is, and that a quote is coming.");
        Verdict.same(
                new QuotePage("Grace", "8 Mill Lane, Oldtown", 0, 0, true),
                page("grace"),
                "Grace has just registered. She has a page of her own.");
        Verdict.same(
                Optional.empty(),
                pages.page("stranger"),
                "A stranger who never registered has a page.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("after a first quote the page shows the premium")
    void aFirstQuote() {
        happened(ADA, GRACE, quoted("ada", "Q1", 320));

        Verdict.same(
                new QuotePage("Ada", "3 Hill Street, Oldtown", 320, 0, false),
                page("ada"),
                "Ada's first quote is there. There was none before it to compare it with.");
        Verdict.same(
                new QuotePage("Grace", "8 Mill Lane, Oldtown", 0, 0, true),
                page("grace"),
                "Ada got a quote, and Grace's page has changed.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("after a move the page shows the new address and a coming quote")
    void aMove() {
        happened(ADA, quoted("ada", "Q1", 320), moved("ada", "12 Lake Road", "Newtown"));

        Verdict.same(
                new QuotePage("Ada", "12 Lake Road, Newtown", 320, 0, true),
                page("ada"),
                "Ada lives by the lake now. Her quote was made for the old house. Until there is a new "
                        + "one it stays on the page.");
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

        Verdict.same(
                new QuotePage("Ada", "12 Lake Road, Newtown", 480, 160, false),
                byTheLake,
                "320 euros, then 480: the page should say 160 more, and that nothing is coming.");
        Verdict.same(
                new QuotePage("Ada", "5 Park Lane, Newtown", 180, -300, false),
                page("ada"),
                "480 euros, then 180: the page should say 300 less than the quote before.");

        happened(moved("ada", "7 Park Lane", "Newtown"), quoted("ada", "Q4", 180));
        Verdict.same(
                new QuotePage("Ada", "7 Park Lane, Newtown", 180, 0, false),
                page("ada"),
                "Ada moved next door. The new quote is as high as the one before, and it is a new quote.");
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

        Verdict.same(
                new QuotePage("Ada", "33 Hill Street, Oldtown", 320, 0, false),
                corrected,
                "Ada's address was corrected. She has not moved, so her quote still counts.");
        Verdict.same(
                new QuotePage("Ada", "33 Hill Street, Oldtown", 320, 0, true),
                surveyed,
                "Ada's house was surveyed and is larger now, so a new quote is coming.");
        Verdict.same(
                new QuotePage("Ada", "34 Hill Street, Oldtown", 320, 0, true),
                page("ada"),
                "A correction shows, and does not call off the quote that is coming.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("the newest premium and its change stay on the page until the next quote")
    void theChangeStays() {
        happened(ADA, GRACE, quoted("grace", "Q1", 320), quoted("grace", "Q2", 480));
        QuotePage quoted = page("grace");
        happened(surveyed("grace", 140), corrected("grace", "9 Mill Lane", "Oldtown"));
        happened(moved("grace", "12 Lake Road", "Newtown"));

        Verdict.same(
                new QuotePage("Grace", "8 Mill Lane, Oldtown", 480, 160, false),
                quoted,
                "Grace got two quotes, 320 euros and then 480. The page should say 160 more.");
        Verdict.same(
                new QuotePage("Grace", "12 Lake Road, Newtown", 480, 160, true),
                page("grace"),
                "Since her newest quote, Grace's house was surveyed, her address was corrected, and she "
                        + "has moved. No other quote has come yet, so it is still 480 euros, 160 "
                        + "more than before.");
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

        Verdict.same(Optional.empty(), gone, "Ada has left, and has a page.");
        Verdict.same(
                Optional.empty(),
                lateQuote,
                "A quote came for Ada, who has left, and the projection failed on it. Such an event changes nothing.");
        Verdict.same(
                Optional.empty(),
                lateNews,
                "A move, a survey or a correction came for Ada, who has left, and the projection failed on it. "
                        + "Such an event changes nothing.");
        Verdict.same(
                Optional.empty(),
                pages.page("ada"),
                "Ada has left, and has a page. A late event brought it back.");
        Verdict.that(pages.page("grace").isPresent(), "Ada has left, and Grace's page is gone.");
    }

    void happened(Event... events) {
        log.append(events);
        log.readAll(read).forEach(pages::on);
        read += events.length;
    }

    void adaMovesAgainAndAgain() {
        happened(ADA, GRACE);
        for (int move = 1; move <= MOVES; move++) {
            happened(
                    moved("ada", move + " Lake Road", "Newtown"),
                    quoted("ada", "Q" + move, 400 + move));
        }
    }

    QuotePage page(String customerId) {
        return pages.page(customerId).orElse(null);
    }
}
