package insurance;

import eventstore.InMemoryEventStore;
import insurance.eventsourcing.Snapshot;
import insurance.eventsourcing.Snapshots;
import insurance.eventsourcing.SnapshottingRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Guard;

/** 4.6, *A snapshot is a cache*: what works from the start, and what all of its tests need. */
abstract class ASnapshotIsACacheDetails {

    static final int SCHEMA = 4;
    static final List<String> MOVED = List.of("registered", "moved");

    WatchedStore<String> store;
    Snapshots<List<String>> snapshots;
    SnapshottingRepository<List<String>, String> repository;

    @BeforeEach
    void open() {
        store = new WatchedStore<>(new InMemoryEventStore<>(new TestClock("2026-03-02T09:00:00Z")));
        snapshots = new Snapshots<>();
        repository = new SnapshottingRepository<>(store, new WholeStory<>(), snapshots, SCHEMA);
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("without a snapshot all events of the customer count")
    void withoutASnapshot() {
        store.append("ada", 0, MOVED);
        store.happened("grace", "registered");
        store.happened("grace", "left");
        store.happened("ada", "moved back");

        assertLoaded(
                "ada",
                List.of("registered", "moved", "moved back"),
                "Ada has no snapshot yet. So all her events should count, in their order, and "
                        + "no others.");
        assertLoaded(
                "grace",
                List.of("registered", "left"),
                "Ada has a snapshot. Grace was loaded, and is another customer.");
        assertLoaded(
                "ada",
                List.of("registered", "moved", "moved back"),
                "Grace was loaded in between. Ada is still Ada: each of her events should count"
                        + " once.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("loading leaves a snapshot that is as new as the stream")
    void leavesASnapshot() {
        store.append("ada", 0, MOVED);

        repository.load("ada");

        assertSnapshot(
                2,
                MOVED,
                ("After Ada was loaded she should have a snapshot: up to version 2, and in "
                                + "today's form, %s.")
                        .formatted(SCHEMA));
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("the second time only the new events are read")
    void readsTheRestOnly() {
        List<String> story = new ArrayList<>(events(500));
        store.append("ada", 0, story);
        repository.load("ada");
        story.addAll(List.of("moved", "moved back", "left"));
        store.append("ada", 500, story.subList(500, 503));
        store.forget();

        assertLoaded(
                "ada",
                story,
                "Ada has 500 events up to the snapshot, and three after it. Each should count "
                        + "once.");
        assertRead(
                4,
                "500 events are in the snapshot, three are new. Reading more than those "
                        + "three, and one, is what the snapshot should save.");
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("a snapshot up to the very last event is good")
    void upToTheLastEvent() {
        store.append("ada", 0, events(300));
        repository.load("ada");
        store.append("ada", 300, events(300));
        List<String> state = repository.load("ada");
        store.forget();

        assertLoaded("ada", state, "Ada was loaded a second time, and nothing has happened since.");
        assertRead(
                1,
                "Ada was loaded twice, and nothing has happened since. Then there is nothing "
                        + "to read, or one event at most.");
        assertSnapshot(
                600, state, "After Ada was loaded, the snapshot should be as new as her stream.");
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("if all snapshots are thrown away, nothing is lost")
    void thrownAway() {
        store.append("ada", 0, MOVED);
        repository.load("ada");
        store.happened("ada", "left");

        snapshots.discard("ada");

        assertLoaded(
                "ada",
                List.of("registered", "moved", "left"),
                "The snapshot is gone. It was a cache. The events are all there.");
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("an unknown customer has no snapshot")
    void unknown() {
        assertLoaded(
                "edsger",
                List.of(),
                "Edsger's stream has no event. So the state is the one before the first event.");
        assertNoSnapshot("edsger", "A stream without events has no snapshot.");
    }

    void assertLoaded(String customerId, List<String> state, String damage) {
        Verdict.answers(state, () -> repository.load(customerId), damage);
    }

    void assertSnapshot(long version, List<String> state, String damage) {
        Verdict.same(
                Optional.of(new Snapshot<>("ada", version, SCHEMA, state)),
                snapshots.find("ada"),
                damage);
    }

    void assertNoSnapshot(String customerId, String damage) {
        Verdict.same(Optional.empty(), snapshots.find(customerId), damage);
    }

    void assertRead(int most, String damage) {
        Verdict.that(
                store.eventsRead() <= most,
                damage,
                "at most %s %s read".formatted(most, most == 1 ? "event was" : "events were"),
                "%s were".formatted(store.eventsRead()),
                "");
    }

    static List<String> events(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(it -> "event " + it).toList();
    }
}
