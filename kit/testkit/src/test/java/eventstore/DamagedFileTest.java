package eventstore;

import static eventstore.LogFiles.LATER;
import static eventstore.LogFiles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The event store in a damaged file")
class DamagedFileTest {

    private final LogFiles files;

    DamagedFileTest(@TempDir Path folder) {
        files = new LogFiles(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    @DisplayName("loses nothing when an append was interrupted")
    void tornAtAnyByte() throws IOException {
        Path file = files.adaAndGrace();
        byte[] whole = Files.readAllBytes(file);
        int kept = upToLine(whole, 2);

        for (int length = kept; length < whole.length; length++) {
            Path torn = files.file("torn-" + length);
            Files.write(torn, Arrays.copyOf(whole, length));

            try (FileEventStore<String> store = files.open(torn, LATER)) {
                assertThat(store.readAll(0, 10).stream().map(Recorded::event))
                        .as("torn after %s bytes", length)
                        .containsExactly("Ada registered", "Grace registered");
                String cut = new String(whole, kept, length - kept, StandardCharsets.UTF_8);
                assertThat(store.cutWhenOpened().orElse("")).isEqualTo(cut);
                assertThat(store.append("ada", 1, List.of("Ada left"))).isEqualTo(3);
            }
            try (FileEventStore<String> again = files.open(torn, LATER)) {
                assertThat(again.cutWhenOpened()).isEmpty();
                assertThat(again.read("ada").stream().map(Recorded::event))
                        .containsExactly("Ada registered", "Ada left");
            }
        }
    }

    @Test
    @DisplayName("cuts what is garbled at the end")
    void garbledEnd() throws IOException {
        Path file = files.adaAndGrace();
        Files.writeString(file, Files.readString(file).replace("Ada's house", "Ida's house"));

        FileEventStore<String> store = files.open(file, LATER);

        assertThat(store.cutWhenOpened().orElseThrow())
                .as("the whole of what was appended together")
                .contains("Ada moved")
                .contains("Ida's house");
        assertThat(store.readAll(0, 10)).hasSize(2);
    }

    @Test
    @DisplayName("refuses a file that was changed before its end")
    void changedInTheMiddle() throws IOException {
        Path file = files.adaAndGrace();
        String changed = Files.readString(file).replace("Grace registered", "Greta registered");
        Files.writeString(file, changed);

        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> files.open(file, LATER))
                .withMessageContaining("line 2");
        assertThat(Files.readString(file)).isEqualTo(changed);
    }

    @Test
    @DisplayName("refuses a file in which a line is missing or repeated")
    void missingLine() throws IOException {
        Path file = files.adaAndGrace();
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(2), lines.get(3)));

        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> files.open(file, LATER));

        Files.write(file, List.of(lines.get(0), lines.get(0)));
        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> files.open(file, LATER));
    }

    @Test
    @DisplayName("names the line with an event that is not readable any more")
    void unknownEvent() throws IOException {
        Path file = files.file("unknown");
        try (FileEventStore<StoredEvent> store =
                new FileEventStore<>(file, NOON, Codec.asWritten())) {
            store.append("ada", 0, List.of(new StoredEvent("sung", 1, Map.of("song", "la la"))));
        }
        String before = Files.readString(file);

        assertThatThrownBy(() -> files.open(file, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("sung");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private static int upToLine(byte[] content, int line) {
        int end = 0;
        for (int lines = 0; lines < line; end++) {
            lines += content[end] == '\n' ? 1 : 0;
        }
        return end;
    }
}
