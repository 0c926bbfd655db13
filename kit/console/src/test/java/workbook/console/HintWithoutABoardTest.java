package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Without a board, a hint")
class HintWithoutABoardTest {

    @TempDir private Path workbook;

    @AutoClose private ModuleRun run;

    @BeforeEach
    void begin() throws IOException {
        run = new ModuleRun(workbook);
    }

    @Test
    @DisplayName("is the next one at the end when the code does not compile")
    void hintWithoutABoard() throws IOException {
        hints("1.1", "Who knows whom?\n---\nLook at the constructor.\n");
        hints("1.2", "Count the handlers.\n");
        hints("1.10", "The last one.\n");
        BeforeTheTests task = run.beforeTheTests();
        task.setHint("true");
        run.board().begin();

        task.showWhatIsLeft(run.board());

        assertThat(run.shown().lines())
                .contains(
                        "   hint 1 of 2 for 1.1",
                        "   Who knows whom?",
                        "   Not enough? Ask again for the next one.");
    }

    @Test
    @DisplayName("is for the exercise named or the first one not done")
    void hintForTheCurrentOne() throws IOException {
        hints("1.1", "Who knows whom?\n");
        hints("1.2", "Count the handlers.\n");
        hints("1.10", "The last one.\n");
        Files.createDirectories(run.module().resolve("target/workbook"));
        Files.writeString(run.module().resolve("target/workbook/done"), "1.1\n");

        assertThat(new HintTiers(run.module()).tell("true")).contains("hint 1 of 1 for 1.2");
        assertThat(new HintTiers(run.module()).tell("1.10")).contains("The last one.");
        assertThat(new HintTiers(run.module()).tell("1.9")).contains("There is no hint for 1.9.");
    }

    @Test
    @DisplayName("stays away unasked or after the tests have run")
    void noHint() throws IOException {
        hints("1.1", "Who knows whom?\n");
        BeforeTheTests task = run.beforeTheTests();
        run.board().begin();
        task.showWhatIsLeft(run.board());
        task.setHint("true");
        task.showWhatIsLeft(run.board());

        assertThat(run.shown()).isEmpty();
    }

    private void hints(String exercise, String text) throws IOException {
        Path folder = Files.createDirectories(run.module().resolve("hints"));
        Files.writeString(folder.resolve(exercise + ".md"), text);
    }
}
