package insurance;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Guard;

/** 5.7, *Scale them apart*: what works from the start, and what all of its tests need. */
abstract class ScaleThemApartDetails {

    static HeldUp heldUp;
    private static Idle idle;

    final CountDownLatch goOn = new CountDownLatch(1);
    final Readers readers = new Readers();

    @BeforeAll
    static void beginWhatTakesItsTime() {
        heldUp = new HeldUp();
        idle = new Idle();
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("every read side is shown every event once, in the order of the log")
    void everyEventOnce() {
        List<Quick> fifty =
                IntStream.rangeClosed(1, 50)
                        .mapToObj(number -> readers.add("read side " + number, new Quick()))
                        .toList();

        readers.news(2).finishes();
        readers.news(3).finishes();
        readers.announce().finishes();

        Verdict.that(
                LongStream.rangeClosed(1, 50).allMatch(it -> readers.reaches("read side " + it, 5)),
                "Five events are in the log, and there are fifty read sides. Not each of them has come to the fifth "
                        + "event.");
        readers.close();
        fifty.forEach(
                readSide ->
                        Verdict.same(
                                upTo(5),
                                readSide.taken,
                                "Fifty read sides read one log. One of them has not taken each event once, in order."));
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("while a read side is busy, each event is still taken once")
    void newsWhileItIsBusy() {
        Slow slow = readers.add("slow", new Slow(goOn));
        Background<Boolean> first = readers.news(1);
        Patience.until(() -> !slow.readers.isEmpty());
        Background<Boolean> second = readers.news(2);
        Background<Boolean> third = readers.announce();
        Stream.of(first, second, third).forEach(Background::doneOrHeldUp);
        goOn.countDown();
        Stream.of(first, second, third).forEach(Background::finishes);
        readers.inTheEnd(() -> slow.taken.size() >= 3);
        readers.close();

        Verdict.same(
                upTo(3),
                slow.taken,
                "While the slow one was busy with the first event, something was new twice more. Each event should be "
                        + "taken once, in order.",
                "Do two threads get into each other's way?");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a read model saves reading and costs writing")
    void measured(TestReporter reporter) {
        Work readHeavy = new Work(10, 10_000);
        Work writeHeavy = new Work(1000, 1);

        reporter.publishEntry(
                "Events and rows, written and read", Work.table(readHeavy, writeHeavy));
        Verdict.same(
                new Work.Bill(11 + 11, 11 + 10_000),
                readHeavy.twoModels,
                "Ada registers, moves 10 times, and is looked at 10000 times. Each of the 11 events is read once, and "
                        + "makes one row.");
        Verdict.same(
                new Work.Bill(1001 + 1001, 1001 + 1),
                writeHeavy.twoModels,
                "Ada registers, moves 1000 times, and is looked at once. Each event is read once, and makes one row.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("a read side waits until something is new")
    void noReadSideLooksInVain() {
        boolean looked = idle.looksInVain();

        Verdict.that(
                !looked,
                "Nothing new was announced, and a read side looks into the log again and again. With fifty of them, "
                        + "the log is asked for nothing all day.",
                "a read side waits",
                "the log was read %s times, for nothing".formatted(idle.readers.log.timesRead()),
                "");
        idle.readers.happened(3);
        idle.readers.announce().finishes();
        Verdict.that(
                idle.readers.reaches("pages", 3),
                "Then something new was announced, and the pages did not read it.");
    }

    @AfterEach
    void letAllGo() {
        goOn.countDown();
        readers.closing();
    }

    @AfterAll
    static void letGo() {
        heldUp.letGo();
        idle.readers.closing();
    }

    static List<Long> upTo(long position) {
        return LongStream.rangeClosed(1, position).boxed().toList();
    }
}
