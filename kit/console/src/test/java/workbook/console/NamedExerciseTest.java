package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When an exercise is named, Maven")
class NamedExerciseTest {

    @TempDir private Path workbook;

    @AutoClose private ModuleRun run;

    @BeforeEach
    void begin() throws IOException {
        run = new ModuleRun(workbook);
    }

    @Test
    @DisplayName("lists a module's exercises when it is not among them")
    void noSuchExercise() throws IOException {
        run.exercises("E01TwoKindsTest", "E02OneHandlerTest");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> afterNaming("E09*", true, true).execute());

        assertThat(run.shown())
                .contains("No exercise here is called E09*. There are E01 to E02.")
                .doesNotContain("-Dloud");
    }

    @Test
    @DisplayName("passes over a module without it when another one may have it")
    void passesOver() throws IOException {
        run.exercises("E01TwoKindsTest");

        afterNaming("E08*", false, false).execute();

        assertThat(run.shown()).isEmpty();
    }

    @Test
    @DisplayName("says at the last module that no module has it")
    void nowhere() throws IOException {
        run.exercises("E01TwoKindsTest");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> afterNaming("E19*", false, true).execute());

        assertThat(run.shown()).contains("No exercise here is called E19*.");
    }

    @Test
    @DisplayName("says nothing at the last module when another one had it")
    void elsewhere() throws IOException {
        run.exercises("E01TwoKindsTest");
        run.leaves(false, "1 of 1 done");
        run.afterTheTests().execute();

        afterNaming("E08*", false, true).execute();

        assertThat(run.shown()).doesNotContain("E08");
    }

    @Test
    @DisplayName("says when it is here and has no test of that name")
    void noSuchTest() throws IOException {
        run.exercises("E01TwoKindsTest", "E02OneHandlerTest");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> afterNaming("insurance.E02*#second", true, true).execute());

        assertThat(run.shown()).contains("No test in E02OneHandlerTest is called second.");
    }

    @Test
    @DisplayName("complains when it is here and nothing has run")
    void hereAndNoBoard() throws IOException {
        run.exercises("E01TwoKindsTest");

        assertThatIllegalStateException()
                .isThrownBy(() -> afterNaming("E01*", true, true).execute())
                .withMessageContaining("-Dloud");
    }

    private AfterTheTests afterNaming(String tests, boolean alone, boolean last) {
        AfterTheTests task = run.afterTheTests();
        task.setTest(tests);
        task.setAlone(alone);
        task.setLast(last);
        return task;
    }
}
