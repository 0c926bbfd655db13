package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.InMemoryEventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import messaging.Event;
import messaging.Message;
import messaging.Traffic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Failure;

@DisplayName("The code that a picture is drawn of")
class OnlookerTest {

    /** An event of a learner who tried something. */
    private record Rude(String customerId) implements Event {
        @Override
        public String toString() {
            throw new IllegalStateException("toString");
        }
    }

    /** A failure that cannot say what it is. */
    private static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("getMessage");
        }
    }

    @AfterEach
    void lookAway() {
        Recording.stop();
    }

    @Test
    @DisplayName("does not get an onlooker's failure")
    void anOnlookerFails() {
        for (Throwable failure : List.of(new IllegalStateException(), new StackOverflowError())) {
            Traffic.shownTo(moved -> sneak(failure));
            eventstore.Traffic.shownTo(move -> sneak(failure));
            Office office = new Office();
            InMemoryEventStore<String> store = new InMemoryEventStore<>(Office.CLOCK);

            assertThat(
                            Failure.of(
                                    () -> {
                                        office.moves(Office.LAKE_ROAD);
                                        office.queue.deliverAll();
                                        store.append("ada", 0, List.of("moved"));
                                    }))
                    .isEmpty();
            assertThat(office.queue.waiting()).isEmpty();
            assertThat(store.read("ada")).hasSize(1);
        }
    }

    @Test
    @DisplayName("may have a toString that throws")
    void theCodeItselfIsRude() {
        Recording recording =
                Recording.of(
                        OnlookerTest.class,
                        () -> {
                            Office office = new Office();
                            office.messaging
                                    .eventsOf("quoting")
                                    .subscribe(
                                            Rude.class,
                                            event -> {
                                                throw new Mute();
                                            });
                            office.messaging.eventsOf("customer").publish(new Rude("c-17"));
                            office.queue.deliverAll();
                        });

        assertThat(TestPictures.of(recording.seen(), Optional.empty())).isNotEmpty();
    }

    @Test
    @DisplayName("is not hurt where a test has nothing to say")
    void nothingToSay(@TempDir Path module) {
        FlowPage page = new FlowPage(module);
        FlowRecorder recorder = new FlowRecorder(page, "01", number -> "");
        recorder.begins("1.1", "Two kinds", OnlookerTest.class);
        Drawn.email(null, null, true);
        Drawn.note(null, null);
        Drawn.gets("quoting", (Message) null);
        Drawn.gets("quoting", (Message) null, () -> {});
        Drawn.puts("quoting", null);
        Drawn.asks(null, null, null, null);
        Drawn.shows(null, "place");
        Drawn.strip(null, null, null, true);
        Drawn.known(null, null, null, null);
        Drawn.reached(null, -1, -1, false);
        Drawn.part(null);
        Drawn.calls(null, null);
        recorder.ended("1.1", new FlowRecorder.Test("m", "a test", false, List.of()), true);
        recorder.stop();

        Optional<String> trouble = recorder.write("1.1");

        assertThat(trouble.map(it -> it.lines().count()).orElse(1L)).isEqualTo(1);
        assertThat(page.file()).exists();
    }

    @Test
    @DisplayName("is drawn except for the picture that fails")
    void onePictureCannotBeDrawn(@TempDir Path module) throws IOException {
        FlowPage page = new FlowPage(module);
        FlowRecorder recorder = new FlowRecorder(page, "01", number -> "");
        recorder.begins("1.1", "Two kinds", OnlookerTest.class);
        Recording.addToCurrent(() -> List.of(new Seen.Noted(null, "of no system")));
        recorder.ended("1.1", new FlowRecorder.Test("bad", "bad", false, List.of("No.")), true);
        new Office().moves(Office.LAKE_ROAD);
        recorder.ended("1.1", new FlowRecorder.Test("good", "good", false, List.of()), true);
        recorder.stop();

        Optional<String> trouble = recorder.write("1.1");

        assertThat(trouble).get().asString().startsWith("A picture could not be drawn:");
        assertThat(Files.readString(page.file()))
                .contains("data-sentence=\"good\"", "12 Lake Road");
    }

    @Test
    @DisplayName("is recorded on its own where several runs go on at a time")
    void severalAtATime() throws InterruptedException {
        List<List<Seen>> seen = new CopyOnWriteArrayList<>();
        Runnable run =
                () -> {
                    Recording recording = Recording.startInThisThread(OnlookerTest.class);
                    Office office = new Office();
                    for (int move = 0; move < 5; move++) {
                        office.moves(Office.LAKE_ROAD);
                    }
                    Recording.stopInThisThread();
                    office.moves(Office.HIGH_STREET);
                    seen.add(recording.seen());
                };
        List<Thread> threads =
                List.of(Thread.ofPlatform().start(run), Thread.ofPlatform().start(run));
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(seen).hasSize(2).allSatisfy(it -> assertThat(it).hasSize(5));
    }

    private static void sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
