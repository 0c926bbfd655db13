package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.quotepage.QuotePage;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.flow.Drawn;

@Exercise(
        number = "5.6",
        title = "Read your own write",
        minutes = 18,
        core = true,
        edit = {
            "src/main/java/insurance/projections/Progress.java",
            "src/main/java/insurance/callcentre/OwnChange.java"
        },
        claims = "G4",
        remember =
                "To read your own write, wait until the read model has reached the position that the command "
                        + "answered with.")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class E06ReadYourOwnWriteTest extends ReadYourOwnWriteDetails {

    private static final String LOG = "the log";
    private static final String SCREEN = "Ada's screen";
    private static final String LAKE = "12 Lake Road, Newtown";

    @Test
    @Order(1)
    @DisplayName("after changing her address, Ada sees a page with her change in it")
    void adaSeesHerOwnChange(TestReporter reporter) {
        adaHasAPage();
        ChangeAddress toALargerHouse =
                new ChangeAddress("ada", "Ada herself", LAKE_ROAD, 1998, 160);

        Background<Optional<QuotePage>> shown =
                Background.start(() -> ownChange.changeAddress(toALargerHouse, LONG_ENOUGH));
        shown.comesToWait();
        boolean waited = !shown.isDone();
        reaches("underwriters", 99);
        pagesReadOn(1);
        shown.doneOrWaiting();
        boolean stillWaits = !shown.isDone();
        pagesReadOn(1);
        boolean finished = shown.finishes();
        String page =
                finished ? shown.result().map(QuotePage::livesAt).orElse("no page") : "nothing";

        Drawn.shows("she moves", LOG, LAKE, SCREEN, waited ? "" : page);
        Drawn.shows("one event read", LOG, LAKE, SCREEN, waited && stillWaits ? "" : page);
        Drawn.shows("both are read", LOG, LAKE, SCREEN, page);
        reporter.publishEntry(
                "what happened",
                """
                Ada moves to 12 Lake Road
                the next page says:
                  %s"""
                        .formatted(page));
        assertThat(waited)
                .withFailMessage(
                        """
                        Ada's change is stored, and she was shown the old page. So she will type it again.
                        expected: 12 Lake Road, Newtown
                        but:      %s
                        Which event has the page not read yet, and where did its position come out?""",
                        page)
                .isTrue();
        Verdict.that(
                stillWaits,
                "Ada's change made two events: moved, and house surveyed. The pages had read the first "
                        + "only, whatever other read models had read. She was shown a page without "
                        + "the second.");
        Verdict.that(
                finished, "The pages have read Ada's change by now, and she is still waiting.");
        Verdict.same(
                Optional.of(new QuotePage("Ada", "12 Lake Road, Newtown", 320, 0, true)),
                shown.result(),
                "Ada should see her page, with the change that she has just made.");
    }

    @Test
    @Order(2)
    @DisplayName("a page that looks right may be the old one")
    void thereAndBack() {
        adaHasAPage();
        customerManagement.handle(adaMovesTo(LAKE_ROAD));

        Background<Optional<QuotePage>> shown =
                Background.start(
                        () -> ownChange.changeAddress(adaMovesTo(HILL_STREET), LONG_ENOUGH));
        shown.comesToWait();
        boolean waited = !shown.isDone();
        String meanwhile = waited ? shown.does() : "";
        pagesReadOn(10);

        Verdict.that(
                waited,
                "Ada moved to the lake, and back to the hill. The page still showed the hill, from "
                        + "before both moves, and that was taken for her change. Only the position can tell.");
        Verdict.that(
                shown.finishes(),
                "The pages have read both moves by now, and Ada is still waiting.");
        Verdict.same(
                Optional.of(new QuotePage("Ada", "3 Hill Street, Oldtown", 320, 0, true)),
                shown.result(),
                "Ada lives on the hill again. She has moved, so a new quote is coming.");
        assertThat(meanwhile)
                .withFailMessage(
                        """
                        Ada waits for her page, with five minutes' time. How long it takes is not known. So wait \
                        once, and be woken up.
                        expected: %s
                        but:      %s""",
                        Background.WAITS, meanwhile)
                .isEqualTo(Background.WAITS);
    }

    @Test
    @Order(3)
    @DisplayName("when the read side is too slow, no page is shown")
    void theReadSideIsTooSlow() {
        adaHasAPage();

        Background<Optional<QuotePage>> shown =
                Background.start(() -> ownChange.changeAddress(adaMovesTo(LAKE_ROAD), A_MOMENT));

        Verdict.that(
                shown.finishes(), "The time limit was over long ago, and Ada is still waiting.");
        Verdict.same(
                Optional.empty(),
                shown.result().map(QuotePage::livesAt),
                "The read side was not so far when the limit was over. An old page would look as if "
                        + "Ada's change were lost.");
        Verdict.same(
                2,
                log.readAll(0, 10).size(),
                "Reading was too slow, but writing worked: Ada's registration and her move are two events in the log.");
    }

    @Test
    @Order(4)
    @DisplayName("a waiting thread is woken up when the read model has come so far")
    void wokenUp() {
        reaches(PAGES, 6);

        Background<Boolean> waiting = Background.start(() -> progress.await(PAGES, 7, LONG_ENOUGH));
        String meanwhile = waiting.does();

        assertThat(meanwhile)
                .withFailMessage(
                        """
                        The pages are at position 6, and a thread has five minutes to wait for 7. It does not wait \
                        to be woken up.
                        expected: %s
                        but:      %s
                        Looking too often costs work, looking too late costs time. Which thread knows when the pages \
                        move?""",
                        Background.WAITS, meanwhile)
                .isEqualTo(Background.WAITS);
        reaches(PAGES, 8);
        Verdict.that(
                waiting.finishes(),
                "The pages have reached position 8, and a thread that waits for 7 was not woken up.");
        Verdict.that(
                waiting.result(),
                "The pages have reached position 8 in time. So the answer for 7 is true.");
    }
}
