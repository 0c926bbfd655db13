package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.startedIn;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When all is done, the board")
@Timeout(30)
class AllDoneOnTheBoardTest {

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void solveTheModule() {
        commands =
                new TinyModule(workbook, "01-commands-vs-events")
                        .file("README.md", "# 01 Commands vs events\n")
                        .file("hints/all-done.md", "You can tell a wish from a fact.\n")
                        .exercise("1.1", "Two kinds of message", green("it is sent"));
    }

    @Test
    @DisplayName("says what was learned and leads to the next module")
    void allDone() {
        addTheNextModule();

        commands.run();

        assertThat(commands.board())
                .contains("   You can tell a wish from a fact.")
                .contains("   next   mvn test -pl 02-event-notification   02 Notification")
                .contains("   talk   01-commands-vs-events/README.md#questions-to-discuss");
        assertThat(commands.board().get(1)).endsWith("1 of 1 done");
        assertThat(commands.endsTheBuild()).isFalse();
    }

    @Test
    @DisplayName("leads from inside the module's folder to the next one")
    void allDoneInside() {
        addTheNextModule();

        commands.run(startedIn(commands.folder()));

        assertThat(commands.board())
                .contains("   next   mvn test -f ../02-event-notification   02 Notification");
    }

    @Test
    @DisplayName("leads from the last module to the questions to discuss")
    void allDoneAtLast() {
        commands.run();

        assertThat(commands.board())
                .contains("  ✔ 1.1 Two kinds of message")
                .contains(
                        "   next   talk about it: 01-commands-vs-events/README.md#questions-to-discuss");
    }

    @Test
    @DisplayName("leads on in a few lines the second time")
    void allDoneAgain() {
        addTheNextModule();
        commands.run();

        commands.run();

        assertThat(commands.board())
                .containsExactly(
                        "",
                        " 01 Commands vs events" + " ".repeat(40) + "1 of 1 done",
                        "   next   mvn test -pl 02-event-notification   02 Notification",
                        "   talk   01-commands-vs-events/README.md#questions-to-discuss",
                        "",
                        "   look   01-commands-vs-events/target/flow.html",
                        "");
    }

    private void addTheNextModule() {
        new TinyModule(workbook, "02-event-notification").file("README.md", "# 02 Notification\n");
    }
}
