package eventstore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The files of some event stores, in one folder. It closes the stores that it opened. */
final class LogFiles implements AutoCloseable {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    static final Clock LATER = Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final List<FileEventStore<?>> opened = new ArrayList<>();

    LogFiles(Path folder) {
        this.folder = folder;
    }

    Path file(String name) {
        return folder.resolve(name + ".log");
    }

    /** A store in a file that is not there yet. */
    FileEventStore<String> openNew(Clock clock) {
        return open(file("new-" + opened.size()), clock);
    }

    FileEventStore<String> open(Path file, Clock clock) {
        FileEventStore<String> store = new FileEventStore<>(file, clock, new Sentences());
        opened.add(store);
        return store;
    }

    /** Four events, which were appended at noon in three batches. */
    Path adaAndGrace() {
        Path file = file("customers");
        try (FileEventStore<String> store = open(file, NOON)) {
            store.append("ada", 0, List.of("Ada registered"));
            store.append("grace", 0, List.of("Grace registered"));
            store.append("ada", 1, List.of("Ada moved", "Ada's house was surveyed"));
        }
        return file;
    }

    @Override
    public void close() {
        opened.forEach(FileEventStore::close);
    }
}
