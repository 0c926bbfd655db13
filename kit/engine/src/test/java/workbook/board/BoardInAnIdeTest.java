package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Outside Maven")
@Timeout(30)
class BoardInAnIdeTest {

    @TempDir private Path workbook;

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private TinyModule commands;

    @BeforeEach
    void watchTheScreen() {
        System.setOut(new PrintStream(screen, true, StandardCharsets.UTF_8));
        commands =
                new TinyModule(workbook, "01-commands-vs-events")
                        .exercise(
                                "1.1",
                                "Two kinds of message",
                                test(
                                        "it is sent",
                                        "System.out.println(\"hm\"); throw new AssertionError(\"no\");"));
    }

    @AfterEach
    void lookAway() {
        System.setOut(before);
    }

    @Test
    @DisplayName("the board is printed after the run")
    void printed() {
        commands.run(new Setting(false, workbook, Optional.empty()));

        assertThat(shown()).contains("1.1 Two kinds of message", "0 of 1 done");
        assertThat(commands.board()).isEmpty();
    }

    @Test
    @DisplayName("the code's own output stays where it is")
    void notCaught() {
        commands.run(new Setting(false, workbook, Optional.empty()));

        assertThat(shown()).startsWith("hm").doesNotContain("Your code printed:");
    }

    @Test
    @DisplayName("under Maven the streams are given back after the run")
    void givenBack() {
        PrintStream ours = System.out;

        commands.run();

        assertThat(System.out).isSameAs(ours);
        assertThat(shown()).isEmpty();
    }

    private String shown() {
        return TinyModule.withoutColours(screen.toString(StandardCharsets.UTF_8));
    }
}
