package eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eventstore.contract.EventStoreContract;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The event store in a file")
class FileEventStoreTest extends EventStoreContract {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final Clock LATER =
            Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    private final List<FileEventStore<?>> opened = new ArrayList<>();

    @Override
    protected EventStore<String> open(Clock clock) {
        return open(folder.resolve(opened.size() + ".log"), clock);
    }

    private FileEventStore<String> open(Path file, Clock clock) {
        FileEventStore<String> store = new FileEventStore<>(file, clock, new Sentences());
        opened.add(store);
        return store;
    }

    @AfterEach
    void close() {
        opened.forEach(FileEventStore::close);
    }

    @Test
    @Order(101)
    @DisplayName("has everything after a restart, with versions, positions and times")
    void survivesARestart() {
        Path file = adaAndGrace();

        FileEventStore<String> again = open(file, LATER);

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
        Path file = adaAndGrace();
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

        try (FileEventStore<String> store = open(file, LATER)) {
            assertThat(store.cutWhenOpened()).isEmpty();
            assertThat(store.readAll(0, 10)).hasSize(4);
            store.append("ada", 3, List.of("Ada left"));
        }

        assertThat(open(file, LATER).read("ada")).hasSize(4);
    }

    @Test
    @Order(102)
    @DisplayName("only ever appends to its file")
    void onlyAppends() throws IOException {
        Path file = adaAndGrace();
        String before = Files.readString(file);

        try (FileEventStore<String> again = open(file, LATER)) {
            again.append("ada", 3, List.of("Ada left"));
        }

        assertThat(Files.readString(file)).startsWith(before).hasLineCount(5);
    }

    @Test
    @Order(103)
    @DisplayName("loses nothing when an append was interrupted")
    void tornAtAnyByte() throws IOException {
        Path file = adaAndGrace();
        byte[] whole = Files.readAllBytes(file);
        int kept = upToLine(whole, 2);

        for (int length = kept; length < whole.length; length++) {
            Path torn = folder.resolve("torn-" + length + ".log");
            Files.write(torn, Arrays.copyOf(whole, length));

            try (FileEventStore<String> store = open(torn, LATER)) {
                assertThat(store.readAll(0, 10).stream().map(Recorded::event))
                        .as("torn after %s bytes", length)
                        .containsExactly("Ada registered", "Grace registered");
                String cut = new String(whole, kept, length - kept, StandardCharsets.UTF_8);
                assertThat(store.cutWhenOpened().orElse("")).isEqualTo(cut);
                assertThat(store.append("ada", 1, List.of("Ada left"))).isEqualTo(3);
            }
            try (FileEventStore<String> again = open(torn, LATER)) {
                assertThat(again.cutWhenOpened()).isEmpty();
                assertThat(again.read("ada").stream().map(Recorded::event))
                        .containsExactly("Ada registered", "Ada left");
            }
        }
    }

    @Test
    @Order(104)
    @DisplayName("cuts what is garbled at the end")
    void garbledEnd() throws IOException {
        Path file = adaAndGrace();
        Files.writeString(file, Files.readString(file).replace("Ada's house", "Ida's house"));

        FileEventStore<String> store = open(file, LATER);

        assertThat(store.cutWhenOpened().orElseThrow())
                .as("the whole of what was appended together")
                .contains("Ada moved")
                .contains("Ida's house");
        assertThat(store.readAll(0, 10)).hasSize(2);
    }

    @Test
    @Order(105)
    @DisplayName("refuses a file that was changed before its end")
    void changedInTheMiddle() throws IOException {
        Path file = adaAndGrace();
        String changed = Files.readString(file).replace("Grace registered", "Greta registered");
        Files.writeString(file, changed);

        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> open(file, LATER))
                .withMessageContaining("line 2");
        assertThat(Files.readString(file)).isEqualTo(changed);
    }

    @Test
    @Order(106)
    @DisplayName("refuses a file in which a line is missing or repeated")
    void missingLine() throws IOException {
        Path file = adaAndGrace();
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(2), lines.get(3)));

        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(() -> open(file, LATER));

        Files.write(file, List.of(lines.get(0), lines.get(0)));
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(() -> open(file, LATER));
    }

    @Test
    @Order(107)
    @DisplayName("keeps every character of a text")
    void everyCharacter() {
        Path file = folder.resolve("characters.log");
        String odd = "a|b\\c\\i\nd\r\n\\n|ü→𝄞 ";
        try (FileEventStore<String> store = open(file, NOON)) {
            store.append("a|\nb", 0, List.of(odd, "", "|"));
        }

        FileEventStore<String> again = open(file, LATER);

        assertThat(again.read("a|\nb").stream().map(Recorded::event)).containsExactly(odd, "", "|");
    }

    @Test
    @Order(108)
    @DisplayName("belongs to one store at a time, until that one is closed")
    void oneAtATime() {
        Path file = folder.resolve("shared.log");
        FileEventStore<String> first = open(file, NOON);

        assertThatThrownBy(() -> open(file, NOON)).isInstanceOf(OverlappingFileLockException.class);

        first.close();
        assertThat(open(file, NOON).readAll(0, 10)).isEmpty();
    }

    @Test
    @Order(109)
    @DisplayName("names the line with an event that is not readable any more")
    void unknownEvent() throws IOException {
        Path file = folder.resolve("unknown.log");
        try (FileEventStore<StoredEvent> store =
                new FileEventStore<>(file, NOON, Codec.asWritten())) {
            store.append("ada", 0, List.of(new StoredEvent("sung", 1, Map.of("song", "la la"))));
        }
        String before = Files.readString(file);

        assertThatThrownBy(() -> open(file, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("sung");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    @Order(110)
    @DisplayName("writes nothing of a batch in which one event cannot be written down")
    void notWritable() throws IOException {
        Path file = folder.resolve("unwritable.log");
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
        Path file = folder.resolve("interrupted.log");
        try (FileEventStore<String> store = open(file, NOON)) {
            store.append("ada", 0, List.of("Ada registered"));

            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store.append("ada", 1, List.of("Ada moved")))
                    .cause()
                    .isInstanceOf(ClosedByInterruptException.class)
                    .hasSuppressedException(new ClosedChannelException());
        } finally {
            Thread.interrupted();
        }

        assertThat(open(file, LATER).read("ada").stream().map(Recorded::event))
                .first()
                .isEqualTo("Ada registered");
    }

    private Path adaAndGrace() {
        Path file = folder.resolve("customers.log");
        try (FileEventStore<String> store = open(file, NOON)) {
            store.append("ada", 0, List.of("Ada registered"));
            store.append("grace", 0, List.of("Grace registered"));
            store.append("ada", 1, List.of("Ada moved", "Ada's house was surveyed"));
        }
        return file;
    }

    private static int upToLine(byte[] content, int line) {
        int end = 0;
        for (int lines = 0; lines < line; end++) {
            lines += content[end] == '\n' ? 1 : 0;
        }
        return end;
    }
}
