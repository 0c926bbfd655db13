package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Before the tests of a module, Maven")
class BeforeTheTestsTest {

    @TempDir private Path workbook;

    @AutoClose private ModuleRun run;

    @BeforeEach
    void begin() throws IOException {
        run = new ModuleRun(workbook);
    }

    @Test
    @DisplayName("says nothing when every given file is there")
    void nothingMissing() throws IOException {
        run.beforeTheTests().execute();

        assertThat(run.shown()).isEmpty();
    }

    @Test
    @DisplayName("ends when files are missing")
    void missing() throws IOException {
        run.given("Quoting.java", "", "src/Customer.java", "pom.xml");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> run.beforeTheTests().execute());

        assertThat(run.shown())
                .contains(
                        "Missing, though the exercises need it:",
                        "   01-commands-vs-events/src/Customer.java",
                        "   01-commands-vs-events/pom.xml")
                .doesNotContain("Quoting.java");
    }

    @Test
    @DisplayName("clears away the board of the last run")
    void clears() throws IOException {
        run.leaves(true, "old news");

        run.beforeTheTests().execute();

        assertThat(run.board().exist()).isFalse();
        assertThat(run.board().red()).isFalse();
    }

    @Test
    @DisplayName("says in a module's folder where a command for the whole workbook is typed")
    void commandInside() {
        BeforeTheTests task = run.beforeTheTests();
        task.setCommand("solve");
        task.setWhat("1.3");
        task.setStartedIn(run.module().toFile());

        assertThatExceptionOfType(ScreenIsDoneException.class).isThrownBy(task::execute);

        assertThat(run.shown().lines())
                .contains(
                        " -Dsolve is for the whole workbook. From here, type:",
                        "   mvn test -f .. \"-Dsolve=1.3\"");
    }

    @Test
    @DisplayName("says for one module how a command for the whole workbook is typed")
    void commandForOneModule() {
        BeforeTheTests task = run.beforeTheTests();
        task.setCommand("watch");
        task.setWhat("true");
        task.setStartedIn(workbook.toFile());

        assertThatExceptionOfType(ScreenIsDoneException.class).isThrownBy(task::execute);

        assertThat(run.shown().lines())
                .contains(
                        " -Dwatch is for the whole workbook. Type it without -pl:",
                        "   mvn test -Dwatch");
    }
}
