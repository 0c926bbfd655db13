package insurance;

import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.InMemoryEventStore;
import insurance.callcentre.OwnChange;
import insurance.customer.CustomerManagement;
import insurance.customer.RefusedException;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.customer.contract.CustomerEvent;
import insurance.projections.Progress;
import insurance.quotepage.QuotePage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "5.6",
        title = "Read your own write",
        minutes = 20,
        edit = {
            "src/main/java/insurance/projections/Progress.java",
            "src/main/java/insurance/callcentre/OwnChange.java"
        },
        claims = "G4",
        remember =
                "To read your own write, wait until the read model has reached the position that the command "
                        + "answered with.")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class E06ReadYourOwnWriteTest {

    private static final String PAGES = QuotePage.READ_MODEL;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final Duration HALF_A_MILLISECOND = Duration.ofNanos(500_000);
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration SOME_MOMENTS = Duration.ofMillis(250);
    private static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    private static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");

    private final InMemoryEventStore<CustomerEvent> log =
            new InMemoryEventStore<>(
                    Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    private final CustomerManagement customerManagement = new CustomerManagement(log);
    private Progress progress;
    private PagesBehind pages;
    private OwnChange ownChange;

    @BeforeEach
    void openTheReadSide() {
        progress = new Progress();
        pages = new PagesBehind(log, progress);
        ownChange = new OwnChange(customerManagement, progress, pages::page);
    }

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
                        Which event has the page not read yet, and who knows its position?""",
                        page)
                .isTrue();
        assertThat(stillWaits)
                .withFailMessage(
                        "Ada's change made two events: moved, and house surveyed. The pages had read the first "
                                + "only, whatever other read models had read. She was shown a page without "
                                + "the second.")
                .isTrue();
        assertThat(finished)
                .withFailMessage(
                        "The pages have read Ada's change by now, and she is still waiting.")
                .isTrue();
        assertThat(shown.result())
                .as("Ada should see her page, with the change that she has just made.")
                .contains(new QuotePage("Ada", "12 Lake Road, Newtown", 320, 0, true));
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

        assertThat(waited)
                .withFailMessage(
                        "Ada moved to the lake, and back to the hill. The page still showed the hill, from "
                                + "before both moves, and that was taken for her change. Only the position can tell.")
                .isTrue();
        assertThat(shown.finishes())
                .withFailMessage("The pages have read both moves by now, and Ada is still waiting.")
                .isTrue();
        assertThat(shown.result())
                .as("Ada lives on the hill again. She has moved, so a new quote is coming.")
                .contains(new QuotePage("Ada", "3 Hill Street, Oldtown", 320, 0, true));
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

        assertThat(shown.finishes())
                .withFailMessage("The time limit was over long ago, and Ada is still waiting.")
                .isTrue();
        assertThat(shown.result())
                .as(
                        "The read side was not so far when the limit was over. An old page would look as if "
                                + "Ada's change were lost.")
                .isEmpty();
        assertThat(log.readAll(0, 10))
                .as(
                        "Reading was too slow, but writing worked: Ada's registration and her move are in the log.")
                .hasSize(2);
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
        assertThat(waiting.finishes())
                .withFailMessage(
                        "The pages have reached position 8, and a thread that waits for 7 was not woken up.")
                .isTrue();
        assertThat(waiting.result())
                .withFailMessage(
                        "The pages have reached position 8 in time. So the answer for 7 is yes.")
                .isTrue();
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("there is no waiting for what is there already")
    void alreadyThere() throws InterruptedException {
        reaches(PAGES, 7);

        assertThat(
                        List.of(
                                progress.await(PAGES, 7, Duration.ZERO),
                                progress.await(PAGES, 3, Duration.ZERO)))
                .as("The pages have reached position 7. So they have reached 7, and 3 as well.")
                .containsExactly(true, true);
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("when the time limit is over, the answer is no")
    void tooLate() {
        reaches(PAGES, 6);

        Background<Boolean> waiting = Background.start(() -> progress.await(PAGES, 7, A_MOMENT));

        assertThat(waiting.finishes())
                .withFailMessage("The time limit was over long ago, and a thread is still waiting.")
                .isTrue();
        assertThat(waiting.result())
                .withFailMessage(
                        "The pages are at position 6 and do not move. After the limit the answer for 7 is no.")
                .isFalse();
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a limit of zero means not to wait at all")
    void noTimeAtAll() {
        reaches(PAGES, 6);

        Background<Boolean> asking =
                Background.start(() -> progress.await(PAGES, 7, Duration.ZERO));

        assertThat(asking.finishes())
                .withFailMessage(
                        """
                        The pages are at position 6, and a thread has no time at all to wait for 7.
                        In some methods that wait, zero milliseconds mean: forever.
                        expected: the answer is no, at once
                        but:      there is no answer, and none will ever come""")
                .isTrue();
        assertThat(asking.result())
                .withFailMessage("The pages are at position 6. So at once, the answer for 7 is no.")
                .isFalse();
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("each waiting thread waits for its own position")
    void severalWait() {
        Background<Boolean> ada = Background.start(() -> progress.await(PAGES, 5, LONG_ENOUGH));
        Background<Boolean> grace = Background.start(() -> progress.await(PAGES, 5, LONG_ENOUGH));
        Background<Boolean> joan = Background.start(() -> progress.await(PAGES, 9, LONG_ENOUGH));
        List<Background<Boolean>> all = List.of(ada, grace, joan);
        all.forEach(Background::comesToWait);

        reaches(PAGES, 4);
        all.forEach(Background::doneOrWaiting);
        long tooEarly = all.stream().filter(Background::isDone).count();
        reaches(PAGES, 5);
        boolean both = ada.finishes() && grace.finishes();
        boolean joanStillWaits = joan.doneOrWaiting() && !joan.isDone();
        reaches(PAGES, 9);

        assertThat(tooEarly)
                .withFailMessage(
                        """
                        The pages have reached position 4. Two threads wait for 5 and one for 9, and not all of them \
                        still wait.
                        A wake-up means that some read model moved. Was it far enough?
                        expected: 3 still wait
                        but:      %d got an answer too early""",
                        tooEarly)
                .isZero();
        assertThat(both)
                .withFailMessage(
                        "The pages have reached position 5. Two wait for it, and not both were woken up.")
                .isTrue();
        assertThat(joanStillWaits)
                .withFailMessage(
                        "The pages have reached position 5, and a thread that waits for 9 got an answer.")
                .isTrue();
        assertThat(joan.finishes() && ada.result() && grace.result() && joan.result())
                .withFailMessage(
                        "In the end the pages have reached position 9, so the answer is yes for all three.")
                .isTrue();
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("the limit counts from the beginning of the call")
    void theLimitDoesNotBeginAnew() {
        AtomicLong position = new AtomicLong();

        Background<Boolean> waiting =
                Background.start(() -> progress.await(PAGES, 1_000_000, SOME_MOMENTS));
        boolean answered =
                Patience.until(
                        () -> {
                            progress.reached(PAGES, position.incrementAndGet());
                            return waiting.isDone();
                        });

        assertThat(answered)
                .withFailMessage(
                        """
                        The pages read one event after the other, and are far from the position that a thread waits \
                        for.
                        With each event it was woken up, and the limit began again. So it was never over.
                        expected: the answer is no when the limit is over, counted from the beginning of the wait
                        but:      the limit was over long ago, and there is no answer""")
                .isTrue();
        assertThat(waiting.result())
                .withFailMessage(
                        "The pages are far from that position. After the limit the answer is no.")
                .isFalse();
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("less than a millisecond is a limit as well")
    void lessThanAMillisecond() {
        reaches(PAGES, 6);

        // More than once: a thread may be so slow that the limit is over before it begins to wait.
        for (int time = 0; time < 20; time++) {
            Background<Boolean> waiting =
                    Background.start(() -> progress.await(PAGES, 7, HALF_A_MILLISECOND));

            assertThat(waiting.finishes())
                    .withFailMessage(
                            """
                            The pages do not move, and a thread has half a millisecond to wait for them.
                            How long to wait this time is not the limit, but what is left of it. Counted in whole \
                            milliseconds that may be zero, and in some methods zero means: forever.
                            expected: the answer is no, when half a millisecond is over
                            but:      there is no answer, and none will ever come""")
                    .isTrue();
            assertThat(waiting.result())
                    .withFailMessage(
                            "The pages are at position 6 and do not move. After half a millisecond the answer "
                                    + "for 7 is no.")
                    .isFalse();
        }
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("another read model does not count")
    void anotherReadModel() throws InterruptedException {
        reaches(PAGES, 3);
        reaches("underwriters", 9);

        assertThat(
                        List.of(
                                progress.await(PAGES, 9, A_MOMENT),
                                progress.await("underwriters", 9, Duration.ZERO)))
                .as(
                        "The underwriters have reached position 9, the pages have not. A page is as old as the "
                                + "pages.")
                .containsExactly(false, true);
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("an interrupted thread gets an InterruptedException")
    void interrupted() {
        Background<Boolean> waiting = Background.start(() -> progress.await(PAGES, 7, LONG_ENOUGH));
        waiting.comesToWait();

        waiting.thread().interrupt();
        boolean finished = waiting.finishes();

        assertThat(finished)
                .withFailMessage(
                        "The website is shutting down, and interrupts a thread that waits for the pages. It goes "
                                + "on waiting, so the website never ends.")
                .isTrue();
        assertThat(
                        Failure.of(waiting::result)
                                .filter(it -> it.getCause() instanceof InterruptedException)
                                .isPresent())
                .withFailMessage(
                        """
                        The website is shutting down, and interrupts a thread that waits for the pages. An answer \
                        would say something about the pages, and nothing of that is known.
                        expected: the InterruptedException comes out
                        but:      it does not""")
                .isTrue();
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("if nothing changes, the page is shown as it is")
    void nothingChanges() {
        adaHasAPage();
        log.append("grace", 0, List.of(registered("grace", "Grace", "8 Mill Lane", "Oldtown", 90)));
        pages.readOn(1);
        log.append("joan", 0, List.of(registered("joan", "Joan", "1 High Street", "Oldtown")));
        ChangeAddress whereSheLives =
                new ChangeAddress(
                        "grace", "Grace", new Address("8 Mill Lane", "Oldtown"), 1932, 90);

        Background<Optional<QuotePage>> shown =
                Background.start(() -> ownChange.changeAddress(whereSheLives, A_MOMENT));

        assertThat(shown.finishes())
                .withFailMessage("Nothing has changed, and Grace is still waiting for it.")
                .isTrue();
        assertThat(shown.result())
                .as(
                        "Grace lives in Mill Lane already, so there is no event to wait for. She should see her "
                                + "own page as it is.")
                .contains(new QuotePage("Grace", "8 Mill Lane, Oldtown", 320, 0, false));
    }

    @Test
    @Order(14)
    @Guard
    @DisplayName("a refusal is not a page that is late")
    void aRefusalIsHeardOf() {
        adaHasAPage();
        ChangeAddress unknown = new ChangeAddress("grace", "Grace", LAKE_ROAD, 1932, 120);

        Background<Optional<QuotePage>> shown =
                Background.start(() -> ownChange.changeAddress(unknown, A_MOMENT));
        shown.finishes();
        var refusal = Failure.of(shown::result);

        assertThat(refusal.filter(RefusedException.class::isInstance).isPresent())
                .withFailMessage(
                        """
                        Customer management does not know Grace, and refuses. Grace did not learn of it.
                                                expected: the refusal comes out
                        but:      %s
                        What does she believe about her change now?""",
                        refusal.map(Object::toString).orElse("no failure at all"))
                .isTrue();
    }

    private void reaches(String readModel, long position) {
        inTime(() -> progress.reached(readModel, position));
    }

    private void pagesReadOn(int most) {
        inTime(() -> pages.readOn(most));
    }

    /** In a thread of its own, as a waiting thread might keep the lock. */
    private static void inTime(Runnable code) {
        Background<Boolean> running =
                Background.start(
                        () -> {
                            code.run();
                            return true;
                        });
        assertThat(running.finishes())
                .withFailMessage(
                        """
                        A read model has moved on, and cannot say so.
                        expected: it says how far it has come, at once
                        but:      it waits for a lock
                        Which thread keeps the lock while it waits, or sleeps?""")
                .isTrue();
        running.result();
    }

    private void adaHasAPage() {
        log.append("ada", 0, List.of(registered("ada", "Ada", "3 Hill Street", "Oldtown", 120)));
        pagesReadOn(1);
    }

    private static ChangeAddress adaMovesTo(Address address) {
        return new ChangeAddress("ada", "Ada herself", address, 1932, 120);
    }
}
