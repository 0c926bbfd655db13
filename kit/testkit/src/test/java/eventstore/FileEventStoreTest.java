package eventstore;

import static eventstore.LogFiles.LATER;
import static eventstore.LogFiles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eventstore.contract.EventStoreContract;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The event store in a file")
class FileEventStoreTest extends EventStoreContract {

    private final LogFiles files;

    FileEventStoreTest(@TempDir Path folder) {
        files = new LogFiles(folder);
    }

    @Override
    protected EventStore<String> open(Clock clock) {
        return files.openNew(clock);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    @Order(101)
    @DisplayName("has everything after a restart, with versions, positions and times")
    void survivesARestart() {
        Path file = files.adaAndGrace();

        FileEventStore<String> again = files.open(file, LATER);

        assertThat(again.cutWhenOpened()).isEmpty();
        assertThat(again.readAll(0, 10))
                .containsExactly(
                        new Recorded<>("ada", 1, 1, NOON.instant(), "Ada registered"),
                        new Recorded<>("grace", 1, 2, NOON.instant(), "Grace registered"),
                        new Recorded<>("ada", 2, 3, NOON.instant(), "Ada moved"),
                        new Recorded<>("ada", 3, 4, NOON.instant(), "Ada's house was surveyed"));
        assertThat(again.append("ada", 3, List.of("Ada left"))).isEqualTo(5);
    }

    @Test
    @Order(101)
    @DisplayName("has everything when another program has changed the ends of the lines")
    void otherEndsOfLines() throws IOException {
        Path file = files.adaAndGrace();
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

        try (FileEventStore<String> store = files.open(file, LATER)) {
            assertThat(store.cutWhenOpened()).isEmpty();
            assertThat(store.readAll(0, 10)).hasSize(4);
            store.append("ada", 3, List.of("Ada left"));
        }

        assertThat(files.open(file, LATER).read("ada")).hasSize(4);
    }

    @Test
    @Order(102)
    @DisplayName("only ever appends to its file")
    void onlyAppends() throws IOException {
        Path file = files.adaAndGrace();
        String before = Files.readString(file);

        try (FileEventStore<String> again = files.open(file, LATER)) {
            again.append("ada", 3, List.of("Ada left"));
        }

        assertThat(Files.readString(file)).startsWith(before).hasLineCount(5);
    }

    @Test
    @Order(107)
    @DisplayName("keeps every character of a text")
    void everyCharacter() {
        Path file = files.file("characters");
        String odd = "a|b\\c\\i\nd\r\n\\n|ü→𝄞 ";
        try (FileEventStore<String> store = files.open(file, NOON)) {
            store.append("a|\nb", 0, List.of(odd, "", "|"));
        }

        FileEventStore<String> again = files.open(file, LATER);

        assertThat(again.read("a|\nb").stream().map(Recorded::event)).containsExactly(odd, "", "|");
    }

    @Test
    @Order(108)
    @DisplayName("belongs to one store at a time, until that one is closed")
    void oneAtATime() {
        Path file = files.file("shared");
        FileEventStore<String> first = files.open(file, NOON);

        assertThatThrownBy(() -> files.open(file, NOON))
                .isInstanceOf(OverlappingFileLockException.class);

        first.close();
        assertThat(files.open(file, NOON).readAll(0, 10)).isEmpty();
    }

    @Test
    @Order(110)
    @DisplayName("writes nothing of a batch in which one event cannot be written down")
    void notWritable() throws IOException {
        Path file = files.file("unwritable");
        Codec<String> noShouting =
                new Codec<>() {
                    @Override
                    public StoredEvent encode(String event) {
                        if (event.equals(event.toUpperCase(Locale.ROOT))) {
                            throw new IllegalArgumentException(event);
                        }
                        return new Sentences().encode(event);
                    }

                    @Override
                    public String decode(StoredEvent stored) {
                        return new Sentences().decode(stored);
                    }
                };
        try (FileEventStore<String> store = new FileEventStore<>(file, NOON, noShouting)) {
            assertThatThrownBy(() -> store.append("ada", 0, List.of("Ada moved", "ADA LEFT")))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(store.readAll(0, 10)).isEmpty();
            assertThat(Files.size(file)).isZero();
        }
    }

    @Test
    @Order(111)
    @DisplayName("reports why an append failed, also when the file cannot be cut back")
    void cannotBeCutBack() {
        Path file = files.file("interrupted");
        try (FileEventStore<String> store = files.open(file, NOON)) {
            store.append("ada", 0, List.of("Ada registered"));

            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store.append("ada", 1, List.of("Ada moved")))
                    .cause()
                    .isInstanceOf(ClosedByInterruptException.class)
                    .hasSuppressedException(new ClosedChannelException());
        } finally {
            Thread.interrupted();
        }

        assertThat(files.open(file, LATER).read("ada").stream().map(Recorded::event))
                .first()
                .isEqualTo("Ada registered");
    }
}
