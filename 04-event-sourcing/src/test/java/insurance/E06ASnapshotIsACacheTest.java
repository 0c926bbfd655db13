package insurance;

import insurance.eventsourcing.Snapshot;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;

@Exercise(
        number = "4.6",
        title = "A snapshot is a cache",
        minutes = 12,
        edit = "src/main/java/insurance/eventsourcing/SnapshottingRepository.java",
        claims = "F3",
        remember =
                "A snapshot is a cache. If its form or its version does not fit the stream, "
                        + "throw it away.")
class E06ASnapshotIsACacheTest extends ASnapshotIsACacheDetails {

    @Test
    @Order(1)
    @DisplayName("a snapshot that is ahead of the stream is thrown away")
    void ahead(TestReporter reporter) {
        for (long version : List.of(900L, 4L, 3L)) {
            open();
            store.append("ada", 0, MOVED);
            snapshots.save(
                    new Snapshot<>("ada", version, SCHEMA, List.of("registered", "lost since")));

            Object shown = Verdict.outcome(() -> repository.load("ada"));

            if (version == 900) {
                reporter.publishEntry(
                        "what happened",
                        "restored from a backup:\nAda's stream: registered, moved\nthe database: "
                                + (shown instanceof List<?> file ? inALine(file) : "fails"));
            }
            Verdict.that(
                    shown instanceof List<?>,
                    "The store came back from a backup, and Ada's stream has two events. The call"
                            + " centre cannot open her file.",
                    "registered, moved",
                    shown,
                    "Is a cache worth more than the events?");
            Verdict.same(
                    MOVED,
                    shown,
                    ("The store came back from a backup, and Ada's stream has two events. The"
                                    + " customer database shows a file that never was: it believes its"
                                    + " snapshot of version %s.")
                            .formatted(version),
                    "How could it notice?");
            assertSnapshot(
                    2,
                    MOVED,
                    "A snapshot that was ahead of the stream is wrong. A true one should be "
                            + "there instead.");
        }
    }

    @Test
    @Order(2)
    @DisplayName("a snapshot of a stream without events is thrown away")
    void aheadOfNothing() {
        snapshots.save(new Snapshot<>("ada", 1, SCHEMA, List.of("registered")));

        assertLoaded(
                "ada",
                List.of(),
                "Ada's stream came back from the backup with no event at all. Then nothing is "
                        + "known about her.");
        assertNoSnapshot(
                "ada", "A stream without events has no snapshot. The wrong one should be gone.");
    }

    @Test
    @Order(3)
    @DisplayName("a snapshot in another form is thrown away")
    void anotherForm() {
        for (int other : List.of(SCHEMA - 1, SCHEMA + 1)) {
            open();
            store.append("ada", 0, MOVED);
            snapshots.save(new Snapshot<>("ada", 1, other, List.of("in another form")));

            assertLoaded(
                    "ada",
                    MOVED,
                    ("The snapshot is in form %s, made by another release of the code. Today's "
                                    + "form is %s.")
                            .formatted(other, SCHEMA));
            assertSnapshot(
                    2,
                    MOVED,
                    ("A snapshot in form %s is of no use. One in today's form should be there "
                                    + "instead.")
                            .formatted(other));
        }
    }

    private static String inALine(List<?> file) {
        return file.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
