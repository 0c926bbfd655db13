package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.red;
import static workbook.board.TinyModule.startedIn;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Wherever Maven is started, the board")
@Timeout(30)
class PlacesOnTheBoardTest {

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands = new TinyModule(workbook, "01-commands-vs-events");
    }

    @Test
    @DisplayName("shows commands and paths that fit inside the module's folder")
    void startedInside() {
        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no"));

        commands.run(startedIn(commands.folder()));

        assertThat(commands.board())
                .containsSequence(
                        "   edit   src/main/java/insurance/Quoting.java",
                        "   lesson README.md#11-two-kinds-of-message",
                        "   stuck? mvn test -Dhint");
    }

    @Test
    @DisplayName("shows whole paths when that is somewhere else")
    void startedElsewhere() {
        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no"));

        commands.run(startedIn(workbook.resolve("elsewhere")));

        assertThat(commands.board())
                .contains(
                        "   edit   "
                                + commands.folder().toString().replace('\\', '/')
                                + "/src/main/java/insurance/Quoting.java");
    }

    @Test
    @DisplayName("copes with a folder that has a space in its path")
    void aSpaceInThePath() {
        TinyModule elsewhere =
                new TinyModule(workbook.resolve("my work"), "01-commands-vs-events")
                        .exercise("1.1", "Two kinds of message", red("it is sent", "no"));

        elsewhere.run();

        assertThat(elsewhere.board())
                .contains("   edit   01-commands-vs-events/src/main/java/insurance/Quoting.java");
    }
}
