package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.red;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When only a part of a module runs, the board")
@Timeout(30)
class PartOnTheBoardTest {

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands = new TinyModule(workbook, "01-commands-vs-events");
    }

    @Test
    @DisplayName("remembers the other exercises")
    void oneExerciseAlone() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"))
                .exercise("1.2", "One handler", red("a second one is refused", "no"))
                .exercise("1.3", "Any number of subscribers", green("all are told"))
                .run();

        commands.exercise("1.2", "One handler", green("a second one is refused"))
                .exercise("1.3", "Any number of subscribers", red("all are told", "no"))
                .runOnly("E02Test");

        assertThat(commands.board())
                .containsSequence(
                        "  ✔ 1.1 Two kinds of message",
                        "  ✔ 1.2 One handler",
                        "  ✔ 1.3 Any number of subscribers");
    }

    @Test
    @DisplayName("leads back to all exercises from the one that is green")
    void oneExerciseGreen() {
        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no"))
                .exercise("1.2", "One handler", green("a second one is refused"));

        commands.runOnly("E02Test");

        assertThat(commands.board())
                .containsSequence(
                        "  ○ 1.1 Two kinds of message",
                        "  ✔ 1.2 One handler",
                        "",
                        "   Green. Everything that ran has passed.",
                        "   next   mvn test -pl 01-commands-vs-events");
        assertThat(commands.endsTheBuild()).isFalse();
    }

    @Test
    @DisplayName("does not take an exercise for done because one test of it is green")
    void oneTestAlone() {
        commands.exercise(
                "1.1", "Two kinds of message", green("it is sent"), red("it arrives", "no"));

        commands.runOnly("E01Test", "test1");

        assertThat(commands.board()).contains("  ○ 1.1 Two kinds of message");
    }

    @Test
    @DisplayName("still knows a done exercise when one test of it runs again")
    void oneTestAgain() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"), green("it arrives"))
                .run();

        commands.runOnly("E01Test", "test1");

        assertThat(commands.board()).contains("  ✔ 1.1 Two kinds of message");
    }

    @Test
    @DisplayName("counts the tests that an exercise shares with others")
    void sharedTests() {
        commands.file(
                        "src/test/java/insurance/Contract.java",
                        """
                        package insurance;
                        import org.junit.jupiter.api.Test;
                        abstract class Contract {
                            @Test
                            void shared() {}
                        }
                        """)
                .file(
                        "src/test/java/insurance/E01Test.java",
                        """
                        package insurance;
                        import org.junit.jupiter.api.Test;
                        import workbook.Exercise;
                        @Exercise(number = "1.1", title = "A contract", minutes = 8,
                            edit = "src/main/java/insurance/Quoting.java", claims = "B1")
                        class E01Test extends Contract {
                            @Test
                            void own() {}
                        }
                        """);

        commands.runOnly("E01Test", "own");

        assertThat(commands.board()).contains("  ○ 1.1 A contract");
    }
}
