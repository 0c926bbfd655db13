package insurance;

import static insurance.Happened.moved;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.Recorded;
import insurance.projections.OwnPace;
import insurance.projections.Projection;
import insurance.projections.Stopped;
import insurance.projections.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import messaging.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "5.7",
        title = "Scale them apart",
        minutes = 20,
        edit = "src/main/java/insurance/projections/OwnPace.java",
        claims = {"G2", "G5"},
        remember =
                "Each read side has a thread and a pace of its own: a slow or poisoned one holds up no other. "
                        + "Reads and writes scale apart.")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class E07ScaleThemApartTest {

    /** Takes every event, and keeps its position. */
    private static class Quick implements Projection {

        final List<Long> taken = new CopyOnWriteArrayList<>();

        @Override
        public void on(Recorded<? extends Event> recorded) {
            taken.add(recorded.position());
        }
    }

    /** Takes no event before it is let go. */
    private static final class Slow extends Quick {

        private final CountDownLatch goOn;
        private final List<Thread> readers = new CopyOnWriteArrayList<>();

        Slow(CountDownLatch goOn) {
            this.goOn = goOn;
        }

        @Override
        public void on(Recorded<? extends Event> recorded) {
            readers.add(Thread.currentThread());
            waitFor(goOn);
            super.on(recorded);
        }
    }

    /** A read side that is held from the first test on, and is being closed all the time. */
    private static final CountDownLatch HELD = new CountDownLatch(1);

    private static final Slow HELD_UP = new Slow(HELD);
    private static final long LONGER_THAN_A_SECOND = 1_200_000_000;
    private static OwnPace held;
    private static long closingSince;
    private static Background<Boolean> closing;

    private final InsurersLog log = new InsurersLog();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Stopped> operations = new CopyOnWriteArrayList<>();
    private final Quick pages = new Quick();
    private final Slow slow = new Slow(goOn);
    private OwnPace readSides;

    @BeforeAll
    static void closeWhileOneIsBusy() {
        InsurersLog log = new InsurersLog().append(moved("ada", "1 Lake Road", "Newtown"));
        held = new OwnPace(log, stopped -> {});
        held.add("held up", HELD_UP);
        Background<Boolean> first = Background.start(() -> announced(held));
        Patience.until(() -> !HELD_UP.readers.isEmpty());
        log.append(moved("ada", "2 Lake Road", "Newtown"), moved("ada", "3 Lake Road", "Newtown"));
        if (Patience.forAWhile(first::isDone)) {
            Background.start(() -> announced(held)).doneOrWaiting();
            Background.start(() -> announced(held)).doneOrWaiting();
        }
        closing =
                Background.start(
                        () -> {
                            held.close();
                            return true;
                        });
        closingSince = System.nanoTime();
    }

    @BeforeEach
    void openTheReadSides() {
        readSides = new OwnPace(log, operations::add);
    }

    @AfterEach
    void letAllGo() {
        goOn.countDown();
        Background.start(
                () -> {
                    readSides.close();
                    return true;
                });
    }

    @AfterAll
    static void letGo() {
        HELD.countDown();
    }

    @Test
    @Order(1)
    @DisplayName("the writer does not wait for the readers")
    void writesDoNotWait(TestReporter reporter) {
        readSides.add("slow", slow);
        happened(1);

        Background<Boolean> writer = Background.start(this::announce);
        boolean began = Patience.until(() -> !slow.readers.isEmpty());
        boolean byTheWriter = slow.readers.contains(writer.thread());
        boolean logReadByTheWriter = log.wasReadBy(writer.thread());

        reporter.publishEntry(
                "what happened",
                """
                the call centre writes an event
                a slow read side begins to read
                in %s
                the call centre %s"""
                        .formatted(
                                byTheWriter ? "the call centre's thread" : "a thread of its own",
                                byTheWriter ? "waits for it" : "goes on"));
        assertThat(began)
                .withFailMessage(
                        "There was something new in the log, and the read side did not begin to read.")
                .isTrue();
        assertThat(byTheWriter)
                .withFailMessage(
                        """
                        The call centre wrote an event, and now waits until the slowest reader has finished.
                        expected: the read side reads in a thread of its own
                        but:      it reads in the thread of the writer
                        Who should do the reading?""")
                .isFalse();
        assertThat(logReadByTheWriter)
                .withFailMessage(
                        """
                        The call centre wrote an event, and then read the log itself, to hand out what is new.
                        expected: each read side reads the log
                        but:      the writer reads it
                        What does the writer have to do, except to ring a bell?""")
                .isFalse();
        assertThat(writer.finishes())
                .withFailMessage(
                        "The read side has not taken the event yet, and the writer still waits for it.")
                .isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("a slow read side holds up no other")
    void theSlowOneHoldsUpNobody() {
        Slow another = new Slow(goOn);
        readSides.add("slow", slow);
        readSides.add("another slow one", another);
        readSides.add("pages", pages);
        happened(3);

        Background.start(this::announce);

        assertThat(Patience.until(() -> readSides.checkpoint("pages") == 3))
                .withFailMessage(
                        """
                        Two read sides are slow, and the pages wait for them.
                        expected: the pages have taken 3 events
                        but:      they have taken %d
                        Who should wait for whom?""",
                        readSides.checkpoint("pages"))
                .isTrue();
        assertThat(Patience.until(() -> !another.readers.isEmpty()))
                .withFailMessage(
                        "Two read sides are slow, and the second did not begin before the first had finished.")
                .isTrue();
        assertThat(another.readers)
                .as("Two read sides read in one and the same thread. Each should have its own.")
                .doesNotContainAnyElementsOf(slow.readers);
        assertThat(readSides.checkpoint("slow"))
                .as(
                        "The slow one has taken no event yet, so its checkpoint is 0, wherever the pages are.")
                .isZero();
        goOn.countDown();
        assertThat(Patience.until(() -> readSides.checkpoint("slow") == 3))
                .withFailMessage("The slow one was let go, and did not come to the end of the log.")
                .isTrue();
    }

    @Test
    @Order(3)
    @DisplayName("a poison event stops one read side, and no other")
    void thePoisonStopsOne() {
        Quick cards = new Quick();
        readSides.add("cards", cards);
        readSides.add("underwriters", new Poisoned(2));
        readSides.add("pages", pages);
        happened(3);

        Background<Boolean> writer = Background.start(this::announce);

        assertThat(writer.finishes() && writer.result())
                .withFailMessage(
                        """
                        The underwriters' projection fails on an event, and the failure came to the writer of that \
                        event.
                        expected: operations learns of it
                        but:      the call centre gets an exception
                        Whose trouble is it?""")
                .isTrue();
        assertThat(Patience.until(() -> pages.taken.size() == 3))
                .withFailMessage(
                        "The underwriters' projection fails on the second event, and the pages have not taken "
                                + "all three.")
                .isTrue();
        Patience.until(() -> !operations.isEmpty());
        happened(2);
        Background<Boolean> later = Background.start(this::announce);
        assertThat(later.finishes() && later.result())
                .withFailMessage(
                        "The underwriters' read side has stopped, and the writer of the next event got a failure.")
                .isTrue();
        assertThat(Patience.until(() -> cards.taken.size() == 5 && pages.taken.size() == 5))
                .withFailMessage(
                        "The underwriters' read side has stopped. Two more events were written since, and the "
                                + "others did not read them.")
                .isTrue();
    }

    @Test
    @Order(4)
    @DisplayName("a stopped read side stays before the poison event, and operations learns of it")
    void stoppedForGood() {
        Poisoned underwriters = new Poisoned(2);
        readSides.add("pages", pages);
        readSides.add("underwriters", underwriters);
        happened(3);
        if (announce()) {
            Patience.until(() -> !operations.isEmpty());
        }
        happened(2);
        announce();
        announce();
        readSides.close();

        assertThat(operations)
                .as(
                        "The underwriters' projection fails on the second event. Operations should learn once "
                                + "which read side stopped, where and why.")
                .containsExactly(new Stopped("underwriters", 2, underwriters.poison));
        assertThat(underwriters.shown)
                .as(
                        "The projection failed on the second event. It should be shown neither that one again "
                                + "nor any later one: with a gap, all that it computes is wrong.")
                .containsExactly(1L, 2L);
        assertThat(readSides.checkpoint("underwriters"))
                .as(
                        "It has taken the first event, and not the second. That is what its checkpoint says.")
                .isEqualTo(1);
    }

    @Test
    @Order(5)
    @DisplayName("closing waits for a busy read side, which keeps its thread until then")
    void closingWaits() {
        while (System.nanoTime() - closingSince < LONGER_THAN_A_SECOND
                && !Patience.forAWhile(closing::isDone)) {
            // it still waits
        }
        boolean waits = !closing.isDone();
        HELD.countDown();

        assertThat(waits)
                .withFailMessage(
                        """
                        A slow read side was told of three events, and closing did not wait for it.
                        expected: closing waits, however long it takes
                        but:      it was over after a second at most
                        What becomes of the events that were announced?""")
                .isTrue();
        assertThat(closing.finishes() && closing.result())
                .withFailMessage("The slow one was let go long ago, and closing still waits.")
                .isTrue();
        assertThat(HELD_UP.taken)
                .as(
                        "Closing should wait until all is read that was announced, each event once, in order.")
                .isEqualTo(upTo(3));
        assertThat(HELD_UP.readers.stream().distinct().count())
                .withFailMessage(
                        """
                        Three times something was new, and one read side did not read in the same thread each time.
                        expected: 1 thread for this read side
                        but:      %d
                        How many threads do you have on a busy day?""",
                        HELD_UP.readers.stream().distinct().count())
                .isEqualTo(1);
        assertThat(Patience.until(() -> !HELD_UP.readers.getFirst().isAlive()))
                .withFailMessage(
                        "All is closed, and the slow one's thread is still there. A thread that is not ended "
                                + "stays until the program ends.")
                .isTrue();
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("every read side is shown every event once, in the order of the log")
    void everyEventOnce() {
        List<Quick> fifty = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            Quick readSide = new Quick();
            fifty.add(readSide);
            readSides.add("read side " + number, readSide);
        }

        happened(2);
        readSides.newEvents();
        happened(3);
        readSides.newEvents();
        readSides.newEvents();

        assertThat(Patience.until(() -> allAt(5)))
                .withFailMessage(
                        "Five events are in the log, and there are fifty read sides. Not each of them has come "
                                + "to the fifth event.")
                .isTrue();
        readSides.close();
        assertThat(fifty.stream().map(readSide -> readSide.taken).distinct().toList())
                .as(
                        "Fifty read sides read one log. Each should have taken each event once, in order.")
                .containsExactly(upTo(5));
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("while a read side is busy, each event is still taken once")
    void newsWhileItIsBusy() {
        readSides.add("slow", slow);
        happened(1);
        Background<Boolean> first = Background.start(this::announce);
        Patience.until(() -> !slow.readers.isEmpty());
        happened(2);
        Background<Boolean> second = Background.start(this::announce);
        Background<Boolean> third = Background.start(this::announce);
        List.of(first, second, third).forEach(Background::doneOrWaiting);
        goOn.countDown();
        List.of(first, second, third).forEach(Background::finishes);
        Patience.until(() -> slow.taken.size() >= 3);
        readSides.close();

        assertThat(slow.taken)
                .as(
                        "While the slow one was busy with the first event, there was something new twice more. "
                                + "Each event should be taken once, in order. Do two threads get into each "
                                + "other's way?")
                .isEqualTo(upTo(3));
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a read side waits for news")
    void nobodyLooksInVain() {
        readSides.add("pages", pages);
        happened(3);

        // Once is nothing: there may be a first look when a read side is added.
        boolean looked = Patience.forAWhile(() -> log.timesRead() > 3);

        assertThat(looked)
                .withFailMessage(
                        """
                        Nothing new was announced, and a read side looks into the log again and again. With fifty of \
                        them, the log is asked for nothing all day.
                        expected: a read side waits
                        but:      the log was read %d times, for nothing""",
                        log.timesRead())
                .isFalse();
        assertThat(announce() && Patience.until(() -> readSides.checkpoint("pages") == 3))
                .withFailMessage("Then something new was announced, and the pages did not read it.")
                .isTrue();
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("two models do most of their work per write, one model per read")
    void measured(TestReporter reporter) {
        Work readHeavy = new Work(1, 1000);
        Work writeHeavy = new Work(1000, 1);

        reporter.publishEntry(
                "Events read to answer, in numbers",
                "%-24s%10s%12s%n".formatted("", "one model", "two models")
                        + readHeavy.row("1 write, 1000 reads")
                        + writeHeavy.row("1000 writes, 1 read"));
        assertThat(List.of(readHeavy.oneModel, readHeavy.twoModels))
                .as(
                        "Ada moves once, and is looked at 1000 times: 2 events for each look, or 2 events once.")
                .containsExactly(2000, 2);
        assertThat(List.of(writeHeavy.oneModel, writeHeavy.twoModels))
                .as(
                        "Ada moves 1000 times, and is looked at once: 1001 events, with a read model or without.")
                .containsExactly(1001, 1001);
    }

    /** Ada registers and moves, and people look where she lives. */
    private static final class Work {

        private final int oneModel;
        private final int twoModels;

        Work(int writes, int reads) {
            InsurersLog log = new InsurersLog();
            Table<String> streets = new Table<>();
            OwnPace readSides = new OwnPace(log, stopped -> {});
            readSides.add("streets", recorded -> streets.put("ada", recorded.event().toString()));
            log.append(registered("ada", "Ada", "3 Hill Street", "Oldtown"));
            for (int write = 1; write <= writes; write++) {
                log.append(moved("ada", write + " Lake Road", "Newtown"));
            }
            readSides.newEvents();
            readSides.close();
            for (int read = 1; read <= reads; read++) {
                streets.find("ada");
            }
            twoModels = log.eventsHandedOut();
            for (int read = 1; read <= reads; read++) {
                log.read("ada");
            }
            oneModel = log.eventsHandedOut() - twoModels;
        }

        String row(String what) {
            return "%-24s%10d%12d%n".formatted(what, oneModel, twoModels);
        }
    }

    /** Cannot take one of the events. */
    private static final class Poisoned implements Projection {

        final List<Long> shown = new CopyOnWriteArrayList<>();
        final RuntimeException poison = new IllegalStateException("a house without a roof");
        private final long position;

        Poisoned(long position) {
            this.position = position;
        }

        @Override
        public void on(Recorded<? extends Event> recorded) {
            shown.add(recorded.position());
            if (recorded.position() == position) {
                throw poison;
            }
        }
    }

    private boolean announce() {
        return announced(readSides);
    }

    private static boolean announced(OwnPace readSides) {
        try {
            readSides.newEvents();
            return true;
        } catch (RuntimeException failure) {
            return false;
        }
    }

    private boolean allAt(long position) {
        return LongStream.rangeClosed(1, 50)
                .allMatch(number -> readSides.checkpoint("read side " + number) == position);
    }

    private void happened(int events) {
        for (int event = 1; event <= events; event++) {
            log.append(moved("ada", event + " Lake Road", "Newtown"));
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> upTo(long position) {
        return LongStream.rangeClosed(1, position).boxed().toList();
    }
}
