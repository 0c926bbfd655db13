package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.flow.Golden.assertIsGolden;
import static workbook.flow.Golden.sentences;
import static workbook.flow.Golden.wrong;

import eventstore.InMemoryEventStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.flow.Office.AddressChanged;
import workbook.flow.Office.Moved;

@DisplayName("A picture of what a test says")
class DrawnPicturesTest {

    @Test
    @DisplayName("of two places shades the time in which they differ")
    void states() {
        Picture picture =
                Office.drawn(
                        "states",
                        () -> {
                            Drawn.shows("she lives there", "the log", "Ada", "quoting", "Ada");
                            Drawn.shows(
                                    "she is erased",
                                    "the log",
                                    Optional.of("Ada"),
                                    "quoting",
                                    Optional.empty());
                        });

        assertThat(sentences(picture))
                .containsExactly(
                        "she lives there: the log shows Ada, quoting shows Ada.",
                        "she is erased: the log shows Ada, quoting shows nothing. They differ.");
        assertThat(wrong(picture)).containsExactly(2);
        assertIsGolden("states", picture);
    }

    @Test
    @DisplayName("of known times leaves an unknown end open")
    void spans() {
        Picture picture =
                Office.drawn(
                        "spans",
                        () -> {
                            Drawn.known("Ada", "Hill Street", 1L, 5L);
                            Drawn.known("Ada", "Lake Road", 5L, null);
                            Drawn.known("Ada", "Mill Lane", null, 14L);
                        });

        assertThat(picture.words())
                .containsExactly(
                        "Ada, Hill Street, from 1 to 5.",
                        "Ada, Lake Road, from 5 to a time that is not known.",
                        "Ada, Mill Lane, from a time that is not known to 14.");
        assertIsGolden("spans", picture);
    }

    @Test
    @DisplayName("of steps has a flash where the power failed")
    void strip() {
        Picture picture =
                Office.drawn(
                        "strip",
                        () -> {
                            Drawn.strip("the model first", List.of("count", "⚡"), "4", false);
                            Drawn.strip("both at once", List.of("⚡"), "3", true);
                        });

        assertThat(sentences(picture))
                .containsExactly(
                        "the model first: count, the power fails. Then: 4.",
                        "both at once: the power fails. Then: 3.");
        assertThat(wrong(picture)).containsExactly(1);
        assertIsGolden("strip", picture);
    }

    @Test
    @DisplayName("of readers shows the one that stopped")
    void lag() {
        Picture picture =
                Office.drawn(
                        "lag",
                        () -> {
                            Drawn.reached("cards", 1, 5, false);
                            Drawn.reached("cards", 5, 5, false);
                            Drawn.reached("underwriters", 1, 5, true);
                        });

        assertThat(picture.words())
                .containsExactly(
                        "cards: 5 of 5, at the end.", "underwriters: 1 of 5, stopped, 4 behind.");
        assertIsGolden("lag", picture);
    }

    @Test
    @DisplayName("counts the questions of each part of the test")
    void starsByPart() {
        List<Picture> stars =
                Office.drawn(
                                () -> {
                                    Drawn.part("thin");
                                    questions(2);
                                    Drawn.part("richer");
                                    questions(500);
                                })
                        .stream()
                        .filter(picture -> picture.kind().equals("star"))
                        .toList();

        assertThat(stars)
                .extracting(Picture::title)
                .containsExactly(
                        "thin: customer is asked 2 times", "richer: customer is asked 500 times");
    }

    @Test
    @DisplayName("shows who waits behind a letter in a queue of the learner's own")
    void anotherQueue() {
        AddressChanged adas = new AddressChanged("c-17", Office.LAKE_ROAD);
        AddressChanged graces = new AddressChanged("c-18", Office.HIGH_STREET);
        Picture picture =
                Office.drawn(
                        "queue",
                        () -> {
                            Drawn.puts("customer", adas);
                            Drawn.gets("quoting", adas, List.of(adas, graces));
                            Drawn.gets("quoting", adas, List.of(adas, graces));
                            Drawn.gets("quoting", graces, List.of(graces));
                            Drawn.gets("quoting", adas, List.of(adas, graces));
                        });

        assertThat(sentences(picture))
                .startsWith(
                        "2 messages are in the queue. quoting gets AddressChanged (Ada, 12 Lake"
                                + " Road, Newtown).");
        // Grace waits at the first two deliveries, and the bar grows. Later it begins afresh.
        assertThat(picture.svg().lines().filter(it -> it.contains("\"waits\"")))
                .satisfiesExactly(
                        bar -> assertThat(bar).contains("width=\"24\""),
                        bar -> assertThat(bar).contains("width=\"48\""),
                        bar -> assertThat(bar).contains("width=\"24\""));
    }

    @Test
    @DisplayName("shows a failure on its way to the caller")
    void failsToHandle() {
        RuntimeException noPaper = new IllegalStateException("the printer has no paper");
        Picture picture =
                Office.drawn(
                        "sequence",
                        () ->
                                assertThat(
                                                Failure.of(
                                                        () ->
                                                                Drawn.gets(
                                                                        "printer",
                                                                        new Moved(1, "c-17"),
                                                                        () -> {
                                                                            throw noPaper;
                                                                        })))
                                        .contains(noPaper));

        assertThat(sentences(picture).getLast())
                .isEqualTo(
                        "printer fails to handle Moved (version 1, Ada): the printer has no paper.");
    }

    @Test
    @DisplayName("of a log shows a snapshot with its counted tail")
    void snapshot() {
        Picture picture =
                Office.drawn(
                        "log",
                        () -> {
                            InMemoryEventStore<String> store =
                                    new InMemoryEventStore<>(Office.CLOCK);
                            store.append("ada", 0, List.of("registered", "moved", "moved back"));
                            Drawn.by("database", () -> store.read("ada", 1));
                            Drawn.by("database", () -> store.read("ada", 900));
                        });

        assertThat(sentences(picture))
                .contains(
                        "database reads 2 events of Ada, after a snapshot of version 1.",
                        "database reads 0 events of Ada, after a snapshot of version 900. The stream"
                                + " has only 3 events.");
        assertThat(wrong(picture)).containsExactly(3);
        assertIsGolden("snapshot", picture);
    }

    @Test
    @DisplayName("shows only three of many tries")
    void manyTries() {
        List<Picture> pictures =
                Office.drawn(
                        () -> {
                            Office office = new Office();
                            office.customers.goDown();
                            office.moves(Office.LAKE_ROAD);
                            for (int attempt = 0; attempt < 10; attempt++) {
                                office.queue.deliverAll();
                            }
                        });

        assertThat(sentences(pictures.getFirst()))
                .contains("… 21 more steps are not drawn …")
                .hasSize(11);
        assertThat(pictures.getLast().words()).containsExactly("quoting asks customer 10 times.");
    }

    private static void questions(int count) {
        Office office = new Office();
        for (int question = 0; question < count; question++) {
            office.customers.askedBy("quoting").customer("c-17");
        }
    }
}
