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
import workbook.Exercise;

@Exercise(
        number = "4.5",
        title = "A snapshot is a cache",
        minutes = 17,
        edit = "src/main/java/insurance/eventsourcing/CustomerDatabase.java",
        claims = "F3")
class E05ASnapshotIsACacheTest {

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
    @DisplayName("without a snapshot, all events of the customer count")
    void withoutASnapshot() {
        store.append("ada", 0, List.of("registered", "moved"));
        store.append("grace", 0, List.of("registered"));
        store.append("ada", 2, List.of("moved back"));

        assertThat(database.load("ada"))
                .as(
                        "There is no snapshot of Ada yet. So all her events should count, in their order, and nobody else's.")
                .containsExactly("registered", "moved", "moved back");
    }

    @Test
    @Order(2)
    @DisplayName("after loading there is a snapshot, as new as the stream")
    void leavesASnapshot() {
        store.append("ada", 0, List.of("registered", "moved"));

        database.load("ada");

        assertThat(snapshots.find("ada"))
                .as(
                        "After Ada was loaded there should be a snapshot of her: up to version 2, and in today's form, %d.",
                        SCHEMA)
                .contains(new Snapshot<>("ada", 2, SCHEMA, List.of("registered", "moved")));
    }

    @Test
    @Order(3)
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
    @Order(4)
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
    @Order(5)
    @DisplayName("each customer has a snapshot of their own")
    void oneForEach() {
        store.append("ada", 0, List.of("registered", "moved"));
        store.append("grace", 0, List.of("registered", "left"));
        database.load("ada");

        assertThat(database.load("grace"))
                .as("There is a snapshot of Ada. Grace was loaded, and is somebody else.")
                .containsExactly("registered", "left");
        assertThat(database.load("ada"))
                .as("Grace was loaded in between. Ada is still Ada.")
                .containsExactly("registered", "moved");
    }

    @Test
    @Order(6)
    @DisplayName("if somebody throws all snapshots away, nothing is lost")
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
    @Order(7)
    @DisplayName("a snapshot in another form is thrown away")
    void anotherForm() {
        for (int other : List.of(SCHEMA - 1, SCHEMA + 1)) {
            open();
            store.append("ada", 0, List.of("registered", "moved"));
            snapshots.save(new Snapshot<>("ada", 1, other, List.of("in another form")));

            assertThat(database.load("ada"))
                    .as(
                            "The snapshot is in form %d, made by another release of the code. Today's form is %d, so it says nothing to us.",
                            other, SCHEMA)
                    .containsExactly("registered", "moved");
            assertThat(snapshots.find("ada"))
                    .as(
                            "A snapshot in form %d is no good to us. One in today's form should be there instead.",
                            other)
                    .contains(new Snapshot<>("ada", 2, SCHEMA, List.of("registered", "moved")));
        }
    }

    @Test
    @Order(8)
    @DisplayName("a snapshot that is ahead of the stream is thrown away")
    void ahead() {
        for (long version : List.of(3L, 4L, 900L)) {
            open();
            store.append("ada", 0, List.of("registered", "moved"));
            snapshots.save(
                    new Snapshot<>("ada", version, SCHEMA, List.of("registered", "lost since")));

            assertThat(database.load("ada"))
                    .as(
                            "The store came back from a backup with two events. The snapshot counts up to version %d, so it tells of what never happened.",
                            version)
                    .containsExactly("registered", "moved");
            assertThat(snapshots.find("ada").map(Snapshot::version))
                    .as(
                            "A snapshot that was ahead of the stream is no good. A true one should be there instead.")
                    .contains(2L);
        }
    }

    @Test
    @Order(9)
    @DisplayName("the same, when of the stream nothing is left")
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
    @Order(10)
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
    @Order(11)
    @DisplayName("of somebody unknown there is nothing to know, and no snapshot")
    void unknown() {
        assertThat(Outcome.of(() -> database.load("nobody")))
                .as(
                        "Somebody without events: what is known is what is known before the first event.")
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
