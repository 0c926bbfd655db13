package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.red;
import static workbook.board.TinyModule.startedIn;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The drawing of an exercise")
@Timeout(30)
class DrawingOnTheBoardTest {

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands = new TinyModule(workbook, "01-commands-vs-events");
    }

    @Test
    @DisplayName("is shown once when the exercise is finished")
    void somethingToSee() {
        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no")).run();
        publishingModule();

        commands.run();
        List<String> first = commands.board();
        commands.run();

        assertThat(first)
                .containsSequence(
                        "  ✔ 1.1 Two kinds of message",
                        "",
                        " ✔ 1.1 Your flow, as a tree",
                        "     AddressChanged",
                        "       QuoteMade",
                        "",
                        "   to see it again: mvn test -pl 01-commands-vs-events \"-Dtest=E01*\"",
                        "");
        assertThat(commands.board()).noneMatch(line -> line.contains("Your flow, as a tree"));
    }

    @Test
    @DisplayName("is shown again when that exercise runs alone")
    void somethingToSeeAgain() {
        publishingModule();
        commands.exercise("1.2", "One handler", red("a second one is refused", "no")).run();

        commands.run();
        List<String> all = commands.board();
        commands.runOnly("E01Test");

        assertThat(all).noneMatch(line -> line.contains("Your flow, as a tree"));
        assertThat(commands.board()).contains(" ✔ 1.1 Your flow, as a tree");
    }

    @Test
    @DisplayName("comes with a command to see it again that fits the current folder")
    void seeItAgainInside() {
        publishingModule();

        commands.run(startedIn(commands.folder()));

        assertThat(commands.board()).contains("   to see it again: mvn test \"-Dtest=E01*\"");
    }

    @Test
    @DisplayName("is not shown before the exercise is finished")
    void nothingToSeeYet() {
        publishingModule();
        commands.exercise("1.2", "One handler", red("a second one is refused", "no"));

        commands.runOnly("E02Test");

        assertThat(commands.board()).noneMatch(line -> line.contains("Your flow, as a tree"));
    }

    @Test
    @DisplayName("gives way to a table among the last words when all is done")
    void allDoneWithATable() {
        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no")).run();
        publishingModule();
        commands.file("hints/all-done.md", "All of it.\n\n  AddressChanged\n    QuoteMade\n");

        commands.run();

        assertThat(commands.board())
                .containsSequence("   All of it.", "", "     AddressChanged", "       QuoteMade")
                .doesNotContain(" ✔ 1.1 Your flow, as a tree");
    }

    private void publishingModule() {
        commands.file(
                "src/test/java/insurance/E01Test.java",
                """
                package insurance;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.TestReporter;
                import workbook.Exercise;
                @Exercise(number = "1.1", title = "Two kinds of message", minutes = 8,
                    edit = "src/main/java/insurance/Quoting.java", claims = "B1")
                class E01Test {
                    @Test
                    void draws(TestReporter reporter) {
                        reporter.publishEntry("Your flow, as a tree", "AddressChanged\\n  QuoteMade");
                    }
                }
                """);
    }
}
