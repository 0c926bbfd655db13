package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.startedIn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

@DisplayName("For a sudden end of Java, the board")
@Timeout(30)
class SuddenEndOnTheBoardTest {

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands = new TinyModule(workbook, "01-commands-vs-events");
    }

    @Test
    @DisplayName("has an explanation from the start of each test")
    void processEnded() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"))
                .exercise("1.2", "One handler", green("it arrives"), green("it is handled"))
                .exercise("1.3", "Any number of subscribers", green("all are told"));
        List<List<String>> boards = new ArrayList<>();

        commands.run(startedIn(workbook), theBoardWhenTestsBegin(boards));

        assertThat(boards.get(2))
                .containsSequence(
                        "  ✔ 1.1 Two kinds of message",
                        "  ✘ 1.2 One handler   ← you are here, about 8 minutes",
                        "  ○ 1.3 Any number of subscribers",
                        "",
                        " 1.2 One handler",
                        "   ✔ it arrives",
                        "   ✘ it is handled",
                        "",
                        "   Java itself ended while this test was running,"
                                + " so nothing after it could",
                        "   run. Does the code call System.exit or Runtime.halt, or use up all",
                        "   memory?");
    }

    @Test
    @DisplayName("leaves done what was done before and did not run")
    void processEndedLater() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"))
                .exercise("1.2", "One handler", green("it arrives"))
                .run();
        List<List<String>> boards = new ArrayList<>();

        commands.run(startedIn(workbook), theBoardWhenTestsBegin(boards));

        assertThat(boards.getFirst())
                .containsSequence(
                        "  ✘ 1.1 Two kinds of message   ← you are here, about 8 minutes",
                        "  ✔ 1.2 One handler");
    }

    private TestExecutionListener theBoardWhenTestsBegin(List<List<String>> boards) {
        return new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier identifier) {
                if (identifier.isTest()) {
                    boards.add(commands.board());
                }
            }
        };
    }
}
