package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Around the tests of a module, Maven")
class AroundTheTestsTest {

    @TempDir private Path workbook;

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Path module;

    @BeforeEach
    void createTheModule() throws IOException {
        module = Files.createDirectory(workbook.resolve("01-commands-vs-events"));
        Files.writeString(module.resolve("Quoting.java"), "");
        given("Quoting.java");
        System.setOut(new PrintStream(screen, true, Charset.defaultCharset()));
    }

    @AfterEach
    void lookAway() {
        System.setOut(before);
    }

    @Test
    @DisplayName("says nothing beforehand when every given file is there")
    void nothingMissing() throws IOException {
        beforeTheTests().execute();

        assertThat(shown()).isEmpty();
    }

    @Test
    @DisplayName("names beforehand the files that are missing, and ends there")
    void missing() throws IOException {
        given("Quoting.java", "", "src/Customer.java", "pom.xml");

        assertThatExceptionOfType(ScreenIsDone.class).isThrownBy(() -> beforeTheTests().execute());

        assertThat(shown())
                .contains(
                        "Missing, though the exercises need it:",
                        "   01-commands-vs-events/src/Customer.java",
                        "   01-commands-vs-events/pom.xml")
                .doesNotContain("Quoting.java");
    }

    @Test
    @DisplayName("clears away the board of the last run beforehand")
    void clears() throws IOException {
        board(true, "old news");

        beforeTheTests().execute();

        assertThat(new BoardFiles(module).exist()).isFalse();
        assertThat(new BoardFiles(module).red()).isFalse();
    }

    @Test
    @DisplayName("shows the board afterwards")
    void shows() throws IOException {
        board(false, "1 of 1 done", "Green.");

        afterTheTests(false).execute();

        assertThat(shown().lines()).startsWith("1 of 1 done", "Green.");
    }

    @Test
    @DisplayName("shows a board only once")
    void once() throws IOException {
        board(false, "1 of 1 done");

        afterTheTests(false).execute();

        assertThat(new BoardFiles(module).exist()).isFalse();
    }

    @Test
    @DisplayName("shows the board and ends there when an exercise is red")
    void red() throws IOException {
        board(true, "0 of 1 done");

        assertThatExceptionOfType(ScreenIsDone.class)
                .isThrownBy(() -> afterTheTests(false).execute());

        assertThat(shown()).contains("0 of 1 done");
    }

    @Test
    @DisplayName("goes on when what was red has become green")
    void redNoMore() throws IOException {
        board(true, "0 of 1 done");
        board(false, "1 of 1 done");

        assertThatCode(() -> afterTheTests(false).execute()).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("complains when there is no board, and says what to do")
    void noBoard() {
        assertThatIllegalStateException()
                .isThrownBy(() -> afterTheTests(false).execute())
                .withMessageContaining("-Dloud");
    }

    @Test
    @DisplayName("expects no board when the tests were skipped")
    void skipped() throws IOException {
        afterTheTests(true).execute();

        assertThat(shown()).isEmpty();
    }

    private BeforeTheTests beforeTheTests() {
        BeforeTheTests task = new BeforeTheTests();
        task.setModule(module.toFile());
        return task;
    }

    private AfterTheTests afterTheTests(boolean skipped) {
        AfterTheTests task = new AfterTheTests();
        task.setModule(module.toFile());
        task.setSkipped(skipped);
        return task;
    }

    private void board(boolean red, String... lines) throws IOException {
        new BoardFiles(module).keep(List.of(lines), red);
    }

    private void given(String... files) throws IOException {
        Files.write(module.resolve("given-files.txt"), List.of(files));
    }

    private String shown() {
        return screen.toString(Charset.defaultCharset());
    }
}
