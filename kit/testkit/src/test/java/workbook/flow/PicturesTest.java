package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.InMemoryEventStore;
import insurance.customer.CustomerManagement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.flow.Office.AddressChanged;
import workbook.flow.Office.Moved;
import workbook.flow.Office.QuoteSent;

@DisplayName("A picture")
class PicturesTest {

    @Test
    @DisplayName("of two quick moves shows that the first answer is newer than its event")
    void newerThanTheEvent() {
        Picture picture = Office.drawn("sequence", PicturesTest::twoQuickMoves);

        assertThat(sentences(picture))
                .containsExactly(
                        "customer publishes the event AddressChanged (Ada, 12 Lake Road, Newtown).",
                        "customer publishes the event AddressChanged (Ada, 1 High Street, Newtown).",
                        "quoting gets AddressChanged (Ada, 12 Lake Road, Newtown).",
                        "quoting asks customer: customer.",
                        "customer answers quoting: Ada, 1 High Street, Newtown. That is newer than the"
                                + " event, which says 12 Lake Road, Newtown.",
                        "quoting sends the command SendQuote (Ada, 480).",
                        "quoting gets AddressChanged (Ada, 1 High Street, Newtown).",
                        "quoting asks customer: customer.",
                        "customer answers quoting: Ada, 1 High Street, Newtown.",
                        "quoting sends the command SendQuote (Ada, 480).",
                        "communications gets SendQuote (Ada, 480).",
                        "An e-mail goes out to ada@example.org: 480 euros a year",
                        "communications publishes the event QuoteSent (Ada). It is not delivered in"
                                + " this test.",
                        "communications gets SendQuote (Ada, 480).",
                        "An e-mail goes out to ada@example.org: 480 euros a year",
                        "communications publishes the event QuoteSent (Ada). It is not delivered in"
                                + " this test.");
        assertThat(wrong(picture)).containsExactly(5);
        assertIsGolden("two-quick-moves", picture);
    }

    @Test
    @DisplayName("shows failures, repeated deliveries and unanswered questions")
    void trouble() {
        Picture picture =
                Office.drawn(
                        "sequence",
                        () -> {
                            Office office = new Office();
                            office.queue.giveUpAfter(2);
                            office.mailServerIsDown = true;
                            office.moves(Office.LAKE_ROAD);
                            office.queue.deliverAll();
                            office.queue.deliverAll();
                            office.customers.goDown();
                            office.moves(Office.HIGH_STREET);
                            office.queue.deliverAll();
                        });

        assertThat(sentences(picture))
                .contains(
                        "communications fails to handle SendQuote (Ada, 480): the mail server is down."
                                + " The message comes again.",
                        "communications gets SendQuote (Ada, 480) again.",
                        "communications is given no more of SendQuote (Ada, 480): it is a dead letter.",
                        "quoting asks customer: customer. There is no answer.");
        assertIsGolden("trouble", picture);
    }

    @Test
    @DisplayName("knows at each step which system has learnt what")
    void whoKnowsWhat() {
        Picture picture = Office.drawn("sequence", PicturesTest::twoQuickMoves);

        assertThat(picture.moments().get(4).learned())
                .containsOnlyKeys("quoting")
                .containsValue("Ada, 1 High Street, Newtown");
    }

    @Test
    @DisplayName("of the queue shows the letter for Grace behind the one for Ada")
    void queue() {
        Picture picture =
                Office.drawn(
                        "queue",
                        () -> {
                            Office office = new Office();
                            for (String customer : List.of("c-17", "c-17", "c-18")) {
                                office.messaging
                                        .eventsOf("customer")
                                        .publish(new AddressChanged(customer, Office.LAKE_ROAD));
                            }
                            office.queue.deliverNext();
                            office.queue.deliverNext();
                        });

        assertThat(sentences(picture))
                .containsExactly(
                        "3 messages are in the queue. quoting gets AddressChanged (Ada, 12 Lake Road,"
                                + " Newtown).",
                        "3 messages are in the queue. quoting gets AddressChanged (Ada, 12 Lake Road,"
                                + " Newtown).");
        assertIsGolden("queue", picture);
    }

    @Test
    @DisplayName("of a star counts the questions")
    void star() {
        Picture picture = Office.drawn("star", PicturesTest::twoQuickMoves);

        assertThat(picture.words()).containsExactly("quoting asks customer 2 times.");
        assertIsGolden("star", picture);
    }

    @Test
    @DisplayName("of a tree puts each message below the one that led to it")
    void tree() {
        Picture picture = Office.drawn("tree", PicturesTest::twoQuickMoves);

        assertThat(picture.title()).contains("2 flows");
        assertIsGolden("tree", picture);
    }

    @Test
    @DisplayName("of arrivals is drawn only for a version that comes late")
    void arrival() {
        assertThat(Office.drawn(() -> versions(1, 2, 3)))
                .noneMatch(picture -> picture.kind().equals("arrival"));

        Picture picture = Office.drawn("arrival", () -> versions(1, 3, 2, 3));

        assertThat(picture.title()).isEqualTo("quoting gets the versions of Ada");
        assertThat(wrong(picture)).containsExactly(3, 4);
        assertIsGolden("arrival", picture);
    }

    @Test
    @DisplayName("of a log shows two clerks with the one who came too late")
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
    @DisplayName("says where a test is red")
    void red() {
        Recording recording = Recording.of(Office.class, PicturesTest::twoQuickMoves);

        Picture picture =
                TestPictures.of(recording.seen(), Optional.of("Ada got two e-mails.")).getFirst();

        assertThat(picture.moments().getLast().sentence())
                .isEqualTo("Here the test is red: Ada got two e-mails.");
        assertThat(picture.moments().getLast().wrong()).isTrue();
    }

    @Test
    @DisplayName("of nested calls shows which system waits for which")
    void nestedCalls() {
        Picture picture = Office.drawn("sequence", () -> new CustomerManagement().move());

        assertThat(sentences(picture))
                .containsExactly(
                        "customer calls quoting and waits.",
                        "quoting calls communications and waits.",
                        "No e-mail goes out to ada@example.org: the mail server is down.",
                        "communications fails, and so does quoting.",
                        "quoting fails, and so does customer.");
        assertIsGolden("nested-calls", picture);
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
    @DisplayName("of times hatches the hole in what is known")
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
    @DisplayName("of figures shows bars with holes for what was not counted")
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

    @Test
    @DisplayName("shows a message that was handed to a system without a queue")
    void direct() {
        Picture picture =
                Office.drawn(
                        "arrival",
                        () -> {
                            Drawn.gets("quoting", new Moved(2, "c-17"));
                            Drawn.gets("quoting", new Moved(1, "c-17"));
                        });

        assertThat(wrong(picture)).containsExactly(2);
    }

    @Test
    @DisplayName("folds ten thousand steps")
    void folded() {
        Picture picture = Office.drawn("sequence", () -> versions(new long[10_000]));

        assertThat(picture.moments()).hasSizeLessThan(150);
        assertThat(sentences(picture)).anyMatch(it -> it.matches("… \\d{5} more steps are .*"));
        assertThat(picture.svg().length()).isLessThan(200_000);
    }

    private static void twoQuickMoves() {
        Office office = new Office();
        office.moves(Office.LAKE_ROAD);
        office.moves(Office.HIGH_STREET);
        office.queue.deliverAll();
    }

    private static void log(String... events) {
        new InMemoryEventStore<String>(Office.CLOCK).append("ada", 0, List.of(events));
    }

    private static void versions(long... versions) {
        Office office = new Office();
        office.messaging.eventsOf("quoting").subscribe(Moved.class, event -> {});
        for (long version : versions) {
            office.messaging.eventsOf("customer").publish(new Moved(version, "c-17"));
            office.queue.deliverAll();
        }
    }

    private static List<String> sentences(Picture picture) {
        return picture.moments().stream().map(Picture.Moment::sentence).toList();
    }

    private static List<Integer> wrong(Picture picture) {
        List<Picture.Moment> moments = picture.moments();
        return moments.stream()
                .filter(Picture.Moment::wrong)
                .map(moment -> moments.indexOf(moment) + 1)
                .toList();
    }

    /**
     * Compares the picture as text with the one that was looked at. The new one is in the folder
     * {@code target/pictures}: look at it, and if it is good, copy it to the resources.
     */
    private static void assertIsGolden(String name, Picture picture) {
        try {
            Path drawn = Path.of("target/pictures", name + ".svg");
            Files.createDirectories(drawn.getParent());
            Files.writeString(drawn, picture.svg());
            try (InputStream in = PicturesTest.class.getResourceAsStream(name + ".svg")) {
                assertThat(in).as("the golden picture %s", name).isNotNull();
                String golden =
                        new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
                assertThat(picture.svg()).isEqualTo(golden);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
