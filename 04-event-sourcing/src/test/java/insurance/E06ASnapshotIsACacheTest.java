package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.InMemoryEventStore;
import insurance.eventsourcing.CustomerDatabase;
import insurance.eventsourcing.Snapshot;
import insurance.eventsourcing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "4.6",
        title = "A snapshot is a cache",
        minutes = 12,
        edit = "src/main/java/insurance/eventsourcing/CustomerDatabase.java",
        claims = "F3",
        remember =
                "A snapshot is a cache: check that its form and its version still fit the stream, and otherwise throw it away.")
class E06ASnapshotIsACacheTest {

    private static final int SCHEMA = 4;

    private CountingStore<String> store;
    private Snapshots<List<String>> snapshots;
    private CustomerDatabase<List<String>, String> database;

    @BeforeEach
    void open() {
        store =
                new CountingStore<>(
                        new InMemoryEventStore<>(new TestClock("2026-03-02T09:00:00Z")));
        snapshots = new Snapshots<>();
        database = new CustomerDatabase<>(store, new WholeStory<>(), snapshots, SCHEMA);
    }

    @Test
    @Order(1)
    @DisplayName("a snapshot that is ahead of the stream is thrown away")
    void ahead(TestReporter reporter) {
        for (long version : List.of(900L, 4L, 3L)) {
            open();
            store.append("ada", 0, List.of("registered", "moved"));
            snapshots.save(
                    new Snapshot<>("ada", version, SCHEMA, List.of("registered", "lost since")));

            List<String> shown = database.load("ada");

            if (version == 900) {
                reporter.publishEntry(
                        "what happened",
                        "restored from a backup:\nAda's stream: registered, moved\nthe database: "
                                + String.join(", ", shown));
            }
            assertThat(shown)
                    .withFailMessage(
                            """
                            The store came back from a backup, and Ada's stream has two events. The customer database shows something that never happened: it believes its snapshot of version %s.
                            expected: [registered, moved]
                            but:      %s
                            How could it notice?""",
                            version, shown)
                    .containsExactly("registered", "moved");
            assertThat(snapshots.find("ada").map(Snapshot::version))
                    .as(
                            "A snapshot that was ahead of the stream is wrong. A true one should be there instead.")
                    .contains(2L);
        }
    }

    @Test
    @Order(2)
    @DisplayName("a snapshot of a stream without events is thrown away")
    void aheadOfNothing() {
        snapshots.save(new Snapshot<>("ada", 1, SCHEMA, List.of("registered")));

        assertThat(Outcome.of(() -> database.load("ada")))
                .as(
                        "Ada's stream came back from the backup with no event at all. Then nothing is known about her.")
                .isEqualTo(List.of());
        assertThat(snapshots.find("ada"))
                .as(
                        "Of a stream without events there is no snapshot. The wrong one should be gone.")
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("a snapshot in another form is thrown away")
    void anotherForm() {
        for (int other : List.of(SCHEMA - 1, SCHEMA + 1)) {
            open();
            store.append("ada", 0, List.of("registered", "moved"));
            snapshots.save(new Snapshot<>("ada", 1, other, List.of("in another form")));

            assertThat(database.load("ada"))
                    .as(
                            "The snapshot is in form %s, made by another release of the code. Today's form is %s, so it says nothing to us.",
                            other, SCHEMA)
                    .containsExactly("registered", "moved");
            assertThat(snapshots.find("ada"))
                    .as(
                            "A snapshot in form %s is of no use. One in today's form should be there instead.",
                            other)
                    .contains(new Snapshot<>("ada", 2, SCHEMA, List.of("registered", "moved")));
        }
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("without a snapshot, all events of the customer count")
    void withoutASnapshot() {
        store.append("ada", 0, List.of("registered", "moved"));
        store.append("grace", 0, List.of("registered"));
        store.append("ada", 2, List.of("moved back"));

        assertThat(database.load("ada"))
                .as(
                        "There is no snapshot of Ada yet. So all her events should count, in their order, and no others.")
                .containsExactly("registered", "moved", "moved back");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("loading leaves a snapshot that is as new as the stream")
    void leavesASnapshot() {
        store.append("ada", 0, List.of("registered", "moved"));

        database.load("ada");

        assertThat(snapshots.find("ada"))
                .as(
                        "After Ada was loaded there should be a snapshot of her: up to version 2, and in today's form, %s.",
                        SCHEMA)
                .contains(new Snapshot<>("ada", 2, SCHEMA, List.of("registered", "moved")));
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("the second time, only what is new is read")
    void readsTheRestOnly() {
        List<String> story = new ArrayList<>(events(500));
        store.append("ada", 0, story);
        database.load("ada");
        store.append("ada", 500, List.of("moved", "moved back", "left"));
        story.addAll(List.of("moved", "moved back", "left"));
        store.forget();

        List<String> state = database.load("ada");

        assertThat(state.subList(498, state.size()))
                .as(
                        "Ada has 500 events up to the snapshot, and three after it. Each should count once. Here is the end of her story.")
                .containsExactlyElementsOf(story.subList(498, 503));
        assertThat(state)
                .as("With a snapshot or without: the state should be what all events add up to.")
                .isEqualTo(story);
        assertThat(store.eventsRead())
                .as(
                        "500 events are in the snapshot, three are new. Reading more than those three, and one, is what the snapshot should save. This many events were read.")
                .isLessThanOrEqualTo(4);
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("the snapshot moves on with the stream")
    void movesOn() {
        store.append("ada", 0, events(300));
        database.load("ada");
        store.append("ada", 300, events(300));
        database.load("ada");
        store.forget();

        database.load("ada");

        assertThat(store.eventsRead())
                .as(
                        "Ada was loaded twice, and nothing has happened since. Then there is nothing to read, or one event at most. This many were read.")
                .isLessThanOrEqualTo(1);
        assertThat(snapshots.find("ada").map(Snapshot::version))
                .as("After Ada was loaded, the snapshot should be as new as her stream.")
                .contains(600L);
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("each customer has a snapshot of their own")
    void oneForEach() {
        store.append("ada", 0, List.of("registered", "moved"));
        store.append("grace", 0, List.of("registered", "left"));
        database.load("ada");

        assertThat(database.load("grace"))
                .as("There is a snapshot of Ada. Grace was loaded, and is another customer.")
                .containsExactly("registered", "left");
        assertThat(database.load("ada"))
                .as("Grace was loaded in between. Ada is still Ada.")
                .containsExactly("registered", "moved");
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("if all snapshots are thrown away, nothing is lost")
    void thrownAway() {
        store.append("ada", 0, List.of("registered", "moved"));
        database.load("ada");
        store.append("ada", 2, List.of("left"));

        snapshots.discard("ada");

        assertThat(database.load("ada"))
                .as("The snapshot is gone. It was a cache; the events are all there.")
                .containsExactly("registered", "moved", "left");
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("a snapshot up to the very last event is not ahead")
    void upToTheLastEvent() {
        store.append("ada", 0, events(200));
        database.load("ada");
        store.forget();

        assertThat(database.load("ada"))
                .as(
                        "The snapshot is as new as the stream. It should be just what all events add up to.")
                .isEqualTo(events(200));
        assertThat(store.eventsRead())
                .as(
                        "The snapshot is as new as the stream, and that is not ahead. So it is good, and nearly nothing had to be read. This many events were read.")
                .isLessThanOrEqualTo(1);
    }

    @Test
    @Order(28)
    @Guard
    @DisplayName("of an unknown customer there is no snapshot")
    void unknown() {
        assertThat(Outcome.of(() -> database.load("nobody")))
                .as("There are no events. So what is known is what was known before the first one.")
                .isEqualTo(List.of());
        assertThat(snapshots.find("nobody"))
                .as("Of a stream without events there is no snapshot.")
                .isEmpty();
    }

    private static List<String> events(int number) {
        List<String> events = new ArrayList<>();
        for (int event = 1; event <= number; event++) {
            events.add("event " + event);
        }
        return events;
    }
}
