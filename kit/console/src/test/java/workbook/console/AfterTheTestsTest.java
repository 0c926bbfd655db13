package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("After the tests of a module, Maven")
class AfterTheTestsTest {

    @TempDir private Path workbook;

    @AutoClose private ModuleRun run;

    @BeforeEach
    void begin() throws IOException {
        run = new ModuleRun(workbook);
    }

    @Test
    @DisplayName("shows the board")
    void shows() throws IOException {
        run.leaves(false, "1 of 1 done", "Green.");

        run.afterTheTests().execute();

        assertThat(run.shown().lines()).startsWith("1 of 1 done", "Green.");
    }

    @Test
    @DisplayName("shows a board only once")
    void once() throws IOException {
        run.leaves(false, "1 of 1 done");

        run.afterTheTests().execute();

        assertThat(run.board().exist()).isFalse();
    }

    @Test
    @DisplayName("shows the board and ends there when an exercise is red")
    void red() throws IOException {
        run.leaves(true, "0 of 1 done");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> run.afterTheTests().execute());

        assertThat(run.shown()).contains("0 of 1 done");
    }

    @Test
    @DisplayName("goes on when what was red has become green")
    void redNoMore() throws IOException {
        run.leaves(true, "0 of 1 done");
        run.leaves(false, "1 of 1 done");

        assertThatCode(() -> run.afterTheTests().execute()).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("says what to do when the board is missing")
    void noBoard() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run.afterTheTests().execute())
                .withMessageContaining("-Dloud");
    }

    @Test
    @DisplayName("expects no board when the tests were skipped")
    void skipped() throws IOException {
        AfterTheTests task = run.afterTheTests();
        task.setSkipped(true);

        task.execute();

        assertThat(run.shown()).isEmpty();
    }

    @Test
    @DisplayName("expects no board when the tests were not even compiled")
    void notEvenCompiled() throws IOException {
        AfterTheTests task = run.afterTheTests();
        task.setNotEvenCompiled(true);

        task.execute();

        assertThat(run.shown()).isEmpty();
    }
}
