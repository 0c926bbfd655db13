package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.red;
import static workbook.board.TinyModule.test;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Output of the code on the board")
@Timeout(30)
class OutputOnTheBoardTest {

    private static final String NO = "throw new AssertionError(\"no\");";

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands = new TinyModule(workbook, "01-commands-vs-events");
    }

    @Test
    @DisplayName("is shown for the red test alone")
    void printed() {
        commands.exercise(
                "1.1",
                "Two kinds of message",
                test("it is sent", "System.out.println(\"sending\");"),
                test("it arrives", "System.out.println(\"looking\"); " + NO),
                test("it is handled", "System.out.println(\"later\"); " + NO));

        commands.run();

        assertThat(commands.board())
                .containsSequence("   no", "   Your code printed:", "     looking")
                .noneMatch(line -> line.contains("sending") || line.contains("later"));
    }

    @Test
    @DisplayName("is shown from the error stream, too")
    void printedAsError() {
        commands.exercise(
                "1.1",
                "Two kinds of message",
                test("it is sent", "System.err.println(\"oh\"); " + NO));

        commands.run();

        assertThat(commands.board()).containsSequence("   Your code printed:", "     oh");
    }

    @Test
    @DisplayName("is shown from its beginning when it is very much")
    void printedVeryMuch() {
        commands.exercise(
                "1.1",
                "Two kinds of message",
                test(
                        "it is sent",
                        "for (int i = 1; i <= 50_000; i++) { System.out.println(\"line \" + i); }"
                                + NO));

        commands.run();

        assertThat(commands.board())
                .containsSequence("     line 9", "     line 10", "     … and 49990 more");
    }

    @Test
    @DisplayName("stays away for an exercise that is not explained in full")
    void printedElsewhere() {
        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no"))
                .exercise(
                        "1.2",
                        "One handler",
                        test("it arrives", "System.out.println(\"hm\"); " + NO));

        commands.run();

        assertThat(commands.board()).noneMatch(line -> line.contains("printed"));
    }
}
