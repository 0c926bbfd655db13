package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The sources of a module")
class SourcesTest {

    private static final Path QUOTING = Path.of("src/main/java/insurance/Quoting.java");
    private static final Path CUSTOMER = Path.of("src/main/java/insurance/Customer.java");
    private static final Path TEST = Path.of("src/test/java/insurance/E01Test.java");

    @TempDir private Path starter;

    @TempDir private Path solution;

    @BeforeEach
    void writeTheStarter() throws IOException {
        write(starter.resolve(QUOTING));
        write(starter.resolve(TEST));
    }

    @Test
    @DisplayName("are its Java files, main and test, by their places")
    void places() throws IOException {
        write(starter.resolve("src/main/java/insurance/notes.txt"));
        write(starter.resolve("target/generated/Other.java"));

        Sources sources = Sources.of(starter);

        assertThat(sources.places()).containsExactly(QUOTING, TEST);
        assertThat(sources.files())
                .containsExactly(starter.resolve(QUOTING), starter.resolve(TEST));
    }

    @Test
    @DisplayName("are its resources, too, whatever they are called")
    void resources() throws IOException {
        Path old = Path.of("src/main/resources/insurance/old.log");
        Path example = Path.of("src/test/resources/Example.java");
        write(starter.resolve(old));
        write(starter.resolve(example));

        Sources sources = Sources.of(starter);

        assertThat(sources.places()).containsExactly(QUOTING, old, TEST, example);
        assertThat(sources.resources().places()).containsExactly(old, example);
        assertThat(sources.java().places()).containsExactly(QUOTING, TEST);
        assertThat(sources.main().places()).containsExactly(QUOTING, old);
    }

    @Test
    @DisplayName("are none where the folder is missing")
    void none() {
        assertThat(Sources.of(starter.resolve("missing")).files()).isEmpty();
    }

    @Test
    @DisplayName("are replaced at the same place by what is laid over them")
    void replaced() throws IOException {
        write(solution.resolve(QUOTING));

        Sources both = Sources.of(starter).under(Sources.of(solution));

        assertThat(both.places()).containsExactly(QUOTING, TEST);
        assertThat(both.files()).containsExactly(solution.resolve(QUOTING), starter.resolve(TEST));
    }

    @Test
    @DisplayName("grow by files from another place")
    void added() throws IOException {
        write(solution.resolve(CUSTOMER));

        Sources both = Sources.of(starter).under(Sources.of(solution));

        assertThat(both.places()).containsExactly(CUSTOMER, QUOTING, TEST);
    }

    @Test
    @DisplayName("stay as they are when something is laid over them")
    void unchanged() throws IOException {
        write(solution.resolve(QUOTING));
        Sources below = Sources.of(starter);

        below.under(Sources.of(solution));

        assertThat(below.files()).contains(starter.resolve(QUOTING));
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
