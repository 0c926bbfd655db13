package insurance;

import static insurance.Happened.moved;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.Recorded;
import insurance.projections.OwnPace;
import insurance.projections.Projection;
import insurance.projections.Stopped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import messaging.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "5.7",
        title = "Scale them apart",
        minutes = 20,
        edit = "src/main/java/insurance/projections/OwnPace.java",
        claims = "G2")
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
    private final class Slow extends Quick {

        private volatile Thread reader;

        @Override
        public void on(Recorded<? extends Event> recorded) {
            reader = Thread.currentThread();
            waitFor(goOn);
            super.on(recorded);
        }
    }

    private final InsurersLog log = new InsurersLog();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Stopped> operations = new CopyOnWriteArrayList<>();
    private final Quick pages = new Quick();
    private final Slow slow = new Slow();
    private OwnPace readSides;

    @BeforeEach
    void openTheReadSides() {
        readSides = new OwnPace(log, operations::add);
    }

    @AfterEach
    void letEverybodyGo() {
        goOn.countDown();
        Background.start(
                () -> {
                    readSides.close();
                    return true;
                });
    }

    @Test
    @Order(1)
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
                        "Five events are in the log, and there are fifty read sides. Not each of them has come to the fifth event.")
                .isTrue();
        readSides.close();
        assertThat(fifty.stream().map(readSide -> readSide.taken).distinct().toList())
                .as(
                        "Fifty read sides read one log. Each should have taken each event once, in order.")
                .containsExactly(upTo(5));
    }

    @Test
    @Order(2)
    @DisplayName("whoever writes does not wait for those who read")
    void writesDoNotWait() {
        readSides.add("slow", slow);
        happened(1);

        Background<Boolean> writer = Background.start(this::announce);
        boolean began = Patience.until(() -> slow.reader != null);

        assertThat(began)
                .withFailMessage(
                        "There was something new in the log, and the read side did not begin to read.")
                .isTrue();
        assertThat(slow.reader == writer.thread())
                .withFailMessage(
                        """
                        Whoever writes does the reading, too. So the call centre waits until the slowest reader has finished.
                        expected: the read side reads in a thread of its own
                        but:      it reads in the thread of the one who writes""")
                .isFalse();
        assertThat(writer.finishes())
                .withFailMessage(
                        "The read side has not taken the event yet, and whoever writes still waits for it.")
                .isTrue();
    }

    @Test
    @Order(3)
    @DisplayName("a slow read side holds up no other")
    void theSlowOneHoldsUpNobody() {
        Slow another = new Slow();
        readSides.add("slow", slow);
        readSides.add("another slow one", another);
        readSides.add("pages", pages);
        happened(3);

        Background<Boolean> writer = Background.start(this::announce);
        Patience.until(() -> slow.reader != null);

        assertThat(slow.reader == writer.thread())
                .withFailMessage(
                        """
                        Whoever writes does the reading, too. While that thread is busy with the slow one, no other read side is told of anything.
                        expected: the read side reads in a thread of its own
                        but:      it reads in the thread of the one who writes""")
                .isFalse();
        assertThat(Patience.until(() -> readSides.checkpoint("pages") == 3))
                .withFailMessage(
                        "Two read sides are slow, and the pages wait for them. Each should read at its own pace.")
                .isTrue();
        assertThat(Patience.until(() -> another.reader != null))
                .withFailMessage(
                        "Two read sides are slow, and the second did not begin before the first had finished.")
                .isTrue();
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
    @Order(4)
    @DisplayName("a poison event stops one read side, and neither the others nor the writer")
    void thePoisonStopsOne() {
        Quick cards = new Quick();
        readSides.add("cards", cards);
        readSides.add("underwriters", new Poisoned(2));
        readSides.add("pages", pages);
        happened(3);

        Background<Boolean> writer = Background.start(this::announce);

        assertThat(writer.finishes() && writer.result())
                .withFailMessage(
                        "The underwriters' projection fails on an event, and whoever wrote that event got the failure.")
                .isTrue();
        assertThat(Patience.until(() -> pages.taken.size() == 3))
                .withFailMessage(
                        "The underwriters' projection fails on the second event, and the pages have stopped, too.")
                .isTrue();
        Patience.until(() -> !operations.isEmpty());
        happened(2);
        Background<Boolean> later = Background.start(this::announce);
        assertThat(later.finishes() && later.result())
                .withFailMessage(
                        "The underwriters' read side has stopped, and whoever wrote the next event got a failure.")
                .isTrue();
        assertThat(Patience.until(() -> cards.taken.size() == 5 && pages.taken.size() == 5))
                .withFailMessage(
                        "The underwriters' read side has stopped. Two more events were written since, and the others did not read them.")
                .isTrue();
    }

    @Test
    @Order(5)
    @DisplayName("whoever has stopped stands before the poison, and is left in peace")
    void stoppedForGood() {
        Poisoned underwriters = new Poisoned(2);
        readSides.add("underwriters", underwriters);
        happened(3);
        operationsHears(announce());
        happened(2);
        announce();
        announce();
        readSides.close();

        assertThat(underwriters.shown)
                .as(
                        "The projection failed on the second event. It should be shown neither that one again nor any later one: with a gap, all that it computes from then on is wrong.")
                .containsExactly(1L, 2L);
        assertThat(readSides.checkpoint("underwriters"))
                .as(
                        "It has taken the first event, and not the second. That is what its checkpoint says.")
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    @DisplayName("operations is told once who has stopped, where and why")
    void operationsIsTold() {
        Poisoned underwriters = new Poisoned(3);
        readSides.add("pages", pages);
        readSides.add("underwriters", underwriters);
        happened(4);
        operationsHears(announce());
        happened(1);
        announce();
        readSides.close();

        assertThat(operations)
                .as(
                        "The underwriters' projection fails on the third event. A read side that stands still must not do so in secret.")
                .containsExactly(new Stopped("underwriters", 3, underwriters.poison));
    }

    @Test
    @Order(7)
    @DisplayName("news while a read side is busy: each event is still taken once, in order")
    void newsWhileItIsBusy() {
        readSides.add("slow", slow);
        happened(1);
        Background<Boolean> first = Background.start(this::announce);
        Patience.until(() -> slow.reader != null);
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
                        "While the slow one was busy with the first event, it was told of news twice more. Each event should be taken once, in order. Two threads in one projection get into each other's way.")
                .isEqualTo(upTo(3));
    }

    @Test
    @Order(8)
    @DisplayName("a read side keeps one thread of its own, however often something is new")
    void oneThreadForEach() {
        List<Thread> readers = new CopyOnWriteArrayList<>();
        List<Thread> others = new CopyOnWriteArrayList<>();
        readSides.add("pages", recorded -> readers.add(Thread.currentThread()));
        readSides.add("cards", recorded -> others.add(Thread.currentThread()));

        for (int event = 1; event <= 3; event++) {
            int events = event;
            happened(1);
            Background.start(this::announce).finishes();
            Patience.until(() -> readSides.checkpoint("pages") == events);
            Patience.until(() -> readSides.checkpoint("cards") == events);
        }

        assertThat(readers.size())
                .as("Three events were written, and each should have been shown to the pages once.")
                .isEqualTo(3);
        assertThat(readers.stream().distinct().count())
                .withFailMessage(
                        """
                        Three times something was new, and the pages did not read in the same thread each time.
                        A read side that keeps one thread for itself never has to think of others.
                        expected: 1 thread for this read side
                        but were: %d""",
                        readers.stream().distinct().count())
                .isEqualTo(1);
        assertThat(others)
                .as(
                        "The cards and the pages read in one and the same thread. Each should have its own.")
                .doesNotContainAnyElementsOf(readers);
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("a read side is told that there is something new, and does not look all the time")
    void nobodyLooksInVain() {
        readSides.add("pages", pages);
        happened(3);

        // Once is nothing: somebody may have a first look when a read side is added.
        boolean looked = Patience.forAWhile(() -> log.timesRead() > 3);

        assertThat(looked)
                .withFailMessage(
                        """
                        Nobody has said that there is something new, and a read side looks into the log again and again. With fifty of them, the log would be asked for nothing all day.
                        expected: whoever reads waits to be told
                        but:      the log was read %d times, for nothing""",
                        log.timesRead())
                .isFalse();
        assertThat(announce() && Patience.until(() -> readSides.checkpoint("pages") == 3))
                .withFailMessage(
                        "Then the pages were told that there is something new, and did not read it.")
                .isTrue();
    }

    @Test
    @Order(10)
    @DisplayName("closing waits until everybody has read what is there")
    void closingWaits() {
        readSides.add("slow", slow);
        happened(3);
        Background.start(this::announce);
        Patience.until(() -> slow.reader != null);

        Background<Boolean> closing =
                Background.start(
                        () -> {
                            readSides.close();
                            return true;
                        });
        closing.comesToWait();
        boolean waits = !Patience.forAWhile(closing::isDone);
        goOn.countDown();

        assertThat(waits)
                .withFailMessage(
                        "The slow one was told of three events, and has not taken the first yet. Closing did not wait for it.")
                .isTrue();
        assertThat(closing.finishes() && closing.result())
                .withFailMessage("The slow one was let go long ago, and closing still waits.")
                .isTrue();
        assertThat(slow.taken)
                .as("Closing should wait until all has been read that the read sides were told of.")
                .isEqualTo(upTo(3));
        assertThat(Patience.until(() -> !slow.reader.isAlive()))
                .withFailMessage(
                        "All is closed, and the slow one's thread is still there, waiting for news that will never come. A thread that nobody ends stays until the program ends.")
                .isTrue();
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
        try {
            readSides.newEvents();
            return true;
        } catch (RuntimeException failure) {
            return false;
        }
    }

    private void operationsHears(boolean announced) {
        if (announced) {
            Patience.until(() -> !operations.isEmpty());
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
