package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.projections.Progress;
import insurance.quotepage.QuotePage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Guard;

/**
 * 5.6, *Read your own write*: what has worked from the start when a thread waits for a position.
 */
abstract class WaitingDetails {

    static final String PAGES = QuotePage.READ_MODEL;
    static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    static final Duration HALF_A_MILLISECOND = Duration.ofNanos(500_000);
    static final Duration A_MOMENT = Duration.ofMillis(5);
    static final Duration SOME_MOMENTS = Duration.ofMillis(150);

    private static OftenWoken oftenWoken;

    final Progress progress = new Progress();

    /** The limit takes its time, so it runs while other tests do. */
    @BeforeAll
    static void wakeOneAgainAndAgain() {
        oftenWoken = new OftenWoken(SOME_MOMENTS);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a position that is reached already needs no waiting")
    void alreadyThere() throws InterruptedException {
        reaches(PAGES, 7);
        Verdict.same(
                List.of(true, true),
                List.of(
                        progress.await(PAGES, 7, Duration.ZERO),
                        progress.await(PAGES, 3, Duration.ZERO)),
                "The pages have reached position 7. So they have reached 7, and 3 as well.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("when the time limit is over, the answer is false")
    void tooLate() {
        reaches(PAGES, 6);
        Background<Boolean> waiting = Background.start(() -> progress.await(PAGES, 7, A_MOMENT));

        Verdict.that(
                waiting.finishes(),
                "The time limit was over long ago, and a thread is still waiting.");
        Verdict.that(
                !waiting.result(),
                "The pages are at position 6 and do not move. After the limit the answer for 7 is false.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a limit of zero means not to wait at all")
    void noTimeAtAll() {
        reaches(PAGES, 6);

        Background<Boolean> asking =
                Background.start(() -> progress.await(PAGES, 7, Duration.ZERO));

        Verdict.that(
                asking.finishes(),
                """
                        The pages are at position 6, and a thread has no time at all to wait for 7.
                        In some methods that wait, zero milliseconds mean: forever.
                        expected: the answer is false, at once
                        but:      the answer never comes""");
        Verdict.that(
                !asking.result(),
                "The pages are at position 6. So at once, the answer for 7 is false.");
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
                        but:      %s got an answer too early""",
                        tooEarly)
                .isZero();
        Verdict.that(
                both,
                "The pages have reached position 5. Two wait for it, and not both were woken up.");
        Verdict.that(
                joanStillWaits,
                "The pages have reached position 5, and a thread that waits for 9 got an answer.");
        Verdict.that(
                joan.finishes() && ada.result() && grace.result() && joan.result(),
                "In the end the pages have reached position 9, so the answer is true for all three.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("less than a millisecond is a limit as well")
    void lessThanAMillisecond() {
        reaches(PAGES, 6);

        // Many: a thread may be so slow that the limit is over before it begins to wait.
        List<Background<Boolean>> twenty =
                Stream.generate(this::waitsHalfAMillisecond).limit(20).toList();

        assertThat(twenty.stream().allMatch(Background::finishes))
                .withFailMessage(
                        """
                            The pages do not move, and a thread has half a millisecond to wait for them.
                            How long to wait this time is not the limit, but what is left of it. Counted in whole \
                            milliseconds that may be zero, and in some methods zero means: forever.
                            expected: the answer is false, when half a millisecond is over
                            but:      the answer never comes""")
                .isTrue();
        Verdict.that(
                twenty.stream().noneMatch(Background::result),
                "The pages are at position 6 and do not move. After half a millisecond the answer "
                        + "for 7 is false.");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("another read model does not count")
    void anotherReadModel() {
        reaches(PAGES, 3);
        reaches("underwriters", 9);

        Background<List<Boolean>> asking =
                Background.start(
                        () ->
                                List.of(
                                        progress.await(PAGES, 9, A_MOMENT),
                                        progress.await("underwriters", 9, Duration.ZERO)));

        Verdict.that(
                asking.finishes(),
                "The time limit was over long ago, and a thread is still waiting.");
        Verdict.same(
                List.of(false, true),
                asking.result(),
                "The underwriters have reached position 9, the pages have not. A page is as old as the "
                        + "pages.");
    }

    @Test
    @Order(14)
    @Guard
    @DisplayName("a move between looking and waiting is not missed")
    void aMoveInBetween() {
        Background<Boolean> waiting;
        synchronized (progress) {
            waiting = Background.start(() -> progress.await(PAGES, 7, LONG_ENOUGH));
            waiting.doneOrHeldUp();
            progress.reached(PAGES, 7);
        }

        Verdict.that(
                waiting.finishes(),
                """
                        The pages came to position 7 just when a thread had looked, and before it waited. It waits \
                        for good.
                        expected: the answer is true
                        but:      the answer does not come
                        What may happen between looking and waiting, and what keeps it from happening?""");
        Verdict.that(waiting.result(), "The pages are at position 7. So the answer for 7 is true.");
    }

    @Test
    @Order(15)
    @Guard
    @DisplayName("the limit counts from the beginning of the call")
    void theLimitBeginsOnce() {
        assertThat(oftenWoken.isAnswered())
                .withFailMessage(
                        """
                        The pages read one event after the other, and are far from the position that a thread waits \
                        for.
                        With each event it was woken up, and the limit began again. So it was never over.
                        expected: the answer is false when the limit is over, counted from the beginning of the wait
                        but:      the limit was over long ago, and the answer has not come""")
                .isTrue();
        Verdict.that(
                !oftenWoken.answer(),
                "The pages are far from that position. After the limit the answer is false.");
    }

    private Background<Boolean> waitsHalfAMillisecond() {
        return Background.start(() -> progress.await(PAGES, 7, HALF_A_MILLISECOND));
    }

    /** Who still waits, or looks again and again, takes no time from the next tests. */
    @AfterEach
    void letAllGo() {
        OftenWoken.letGo(progress);
    }

    @AfterAll
    static void letItGo() {
        oftenWoken.letGo();
    }

    void reaches(String readModel, long position) {
        MovesOn.inTime(() -> progress.reached(readModel, position));
    }
}
