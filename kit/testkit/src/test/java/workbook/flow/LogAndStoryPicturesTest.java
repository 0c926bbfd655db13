package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.flow.Golden.assertIsGolden;
import static workbook.flow.Golden.sentences;

import eventstore.InMemoryEventStore;
import insurance.quoting.QuoteHistory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.flow.Office.QuoteSent;

@DisplayName("A picture of a log or of a story")
class LogAndStoryPicturesTest {

    @Test
    @DisplayName("of a log shows the clerk who came too late")
    void log() {
        Picture picture =
                Office.drawn(
                        "log",
                        () -> {
                            InMemoryEventStore<Object> store =
                                    new InMemoryEventStore<>(Office.CLOCK);
                            store.append("ada", 0, List.of(new QuoteSent("ada")));
                            store.append("grace", 0, List.of(new QuoteSent("grace")));
                            Drawn.by("Mary", () -> store.read("ada"));
                            Drawn.by("John", () -> store.read("ada"));
                            Drawn.by("Mary", () -> store.append("ada", 1, List.of("moved")));
                            Drawn.by(
                                    "John",
                                    () ->
                                            Failure.of(
                                                    () -> store.append("ada", 1, List.of("left"))));
                            Drawn.by("John", () -> store.readAll(1, 10));
                        });

        assertThat(sentences(picture))
                .containsExactly(
                        "Appended: Ada 1: QuoteSent Ada · Grace 1: QuoteSent Grace.",
                        "Mary reads 1 event of Ada.",
                        "John reads 1 event of Ada.",
                        "Mary appends: Ada 2: moved.",
                        "An append is refused: expected Ada at version 1, it is at 2.",
                        "John reads 2 events of the log, after position 1.");
        assertIsGolden("log", picture);
    }

    @Test
    @DisplayName("names the reader behind its helper")
    void theReaderBehindTheHelper() throws InterruptedException {
        InMemoryEventStore<String> store = new InMemoryEventStore<>(Office.CLOCK);
        Recording recording = Recording.start(Object.class);
        store.append("ada", 0, List.of("moved"));
        Thread.ofPlatform().start(new QuoteHistory(store)).join();
        Recording.stop();

        assertThat(Seen.only(Seen.Read.class, recording.seen()))
                .extracting(Seen.Read::reader)
                .containsExactly("QuoteHistory · thread 1");
    }

    @Test
    @DisplayName("has no reader where the test itself looks")
    void theTestItselfLooks() {
        List<Picture> pictures =
                Office.drawn(
                        () -> {
                            InMemoryEventStore<String> store =
                                    new InMemoryEventStore<>(Office.CLOCK);
                            store.append("ada", 0, List.of("moved"));
                            store.read("ada");
                        });

        assertThat(pictures).isEmpty();
    }

    @Test
    @DisplayName("of a branch shows what both logs have in common")
    void branch() {
        Picture picture =
                Office.drawn(
                        "branch",
                        () -> {
                            log("registered", "moved to the lake", "left");
                            log("registered", "moved back");
                        });

        assertThat(picture.words())
                .containsExactly(
                        "Both: Ada: registered.",
                        "What happened: Ada: moved to the lake.",
                        "What happened: Ada: left.",
                        "On the branch: Ada: moved back.");
        assertIsGolden("branch", picture);
    }

    @Test
    @DisplayName("of times hatches the hole")
    void timeline() {
        Picture picture =
                StoryDrawing.figures(
                                """
                                The history of Monday
                                09:01 Ada hole
                                09:02 Ada 1 High Street
                                09:04 Grace 8 Mill Lane""")
                        .orElseThrow();

        assertThat(picture.words())
                .containsExactly(
                        "Ada, from 09:01 on: hole.",
                        "Ada, from 09:02 on: 1 High Street.",
                        "Grace, from 09:04 on: 8 Mill Lane.");
        assertIsGolden("timeline", picture);
    }

    @Test
    @DisplayName("of rows leaves an unknown end open")
    void rows() {
        Picture picture =
                StoryDrawing.figures(
                                """
                                Version 2 is lost: to the lake.
                                1: 3 Hill Street, Oldtown, day 1 to ?
                                2: 12 Lake Road, Newtown, ? to day 9
                                3: 8 Mill Lane, Oldtown, day 9 to ?, current""")
                        .orElseThrow();

        assertThat(picture.words())
                .containsExactly(
                        "row 1, 3 Hill Street, Oldtown, from 1 to a time that is not known.",
                        "row 2, 12 Lake Road, Newtown, from a time that is not known to 9.",
                        "row 3, 8 Mill Lane, Oldtown, from 9 to a time that is not known.");
    }

    @Test
    @DisplayName("of figures shows them as bars")
    void bars() {
        Picture picture =
                StoryDrawing.figures(
                                """
                                how many nights by the lake?
                                commands      cannot say
                                notification  9
                                CQRS          7
                                predicted     3  16""")
                        .orElseThrow();

        assertThat(picture.words())
                .containsExactly(
                        "commands: cannot say.",
                        "notification: 9.",
                        "CQRS: 7.",
                        "predicted: 3 and 16.");
        assertIsGolden("bars", picture);
    }

    @Test
    @DisplayName("is made of a story where nothing else was seen")
    void story() {
        String story = "call centre: says that Ada moves\nmail server: hangs for an hour";

        assertThat(TestPictures.of(List.of(), Optional.empty(), story))
                .singleElement()
                .satisfies(
                        picture ->
                                assertThat(sentences(picture))
                                        .containsExactly(
                                                "call centre: says that Ada moves.",
                                                "mail server: hangs for an hour."));
        assertThat(TestPictures.of(List.of(), Optional.empty(), "Ada moves\nno quote")).isEmpty();
        assertThat(TestPictures.of(List.of(), Optional.empty(), "")).isEmpty();
    }

    private static void log(String... events) {
        new InMemoryEventStore<String>(Office.CLOCK).append("ada", 0, List.of(events));
    }
}
