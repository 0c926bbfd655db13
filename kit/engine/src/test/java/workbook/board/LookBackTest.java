package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.test;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Looking back")
@Timeout(30)
class LookBackTest {

    private static final String PUBLISHES =
            "TestReporter reporter; @BeforeEach void keep(TestReporter given) { reporter = given; }";

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands =
                new TinyModule(workbook, "01-commands-vs-events")
                        .file("README.md", "# 01 Commands vs events\n")
                        .file("hints/1.1.before.txt", "Ada: 2 e-mails\nGrace: none\n")
                        .quoting("");
    }

    @Test
    @DisplayName("shows what the starter did beside what happens now")
    void sideBySide() {
        commands.exercise("1.1", "Two kinds", PUBLISHES, publishing("Ada: 1 e-mail\\nGrace: 1"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        " ✔ 1.1 what happened",
                        "     with the starter                  │ now",
                        "     Ada: 2 e-mails                    │ Ada: 1 e-mail",
                        "     Grace: none                       │ Grace: 1",
                        "",
                        "   to see it again: mvn test -pl 01-commands-vs-events \"-Dtest=E01*\"");
    }

    @Test
    @DisplayName("breaks a long line within its column")
    void longLines() {
        String thirtyFour = "Grace waits behind a letter of Ada";
        commands.file("hints/1.1.before.txt", thirtyFour + "\n")
                .exercise("1.1", "Two kinds", PUBLISHES, publishing("Grace does not wait"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "     Grace waits behind a letter of    │ Grace does not wait",
                        "     Ada                               │");
    }

    @Test
    @DisplayName("shows one column where it is not known what the starter did")
    void oneColumn() {
        commands.exercise("1.1", "Two kinds", TinyModule.red("no", "no"))
                .exercise("1.2", "One handler", PUBLISHES, publishing("Ada: 1 e-mail"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(" ✔ 1.2 what happened", "     Ada: 1 e-mail", "");
    }

    @Test
    @DisplayName("shows nothing of an exercise that is red")
    void red() {
        commands.exercise(
                "1.1",
                "Two kinds",
                PUBLISHES,
                publishing("Ada: 1 e-mail"),
                TinyModule.red("it is sent", "It was not sent."));

        commands.run();

        assertThat(commands.board()).noneMatch(line -> line.contains("what happened"));
    }

    @Test
    @DisplayName("gives the sentence to remember only when the exercise turns green")
    void remember() {
        commands.exercise("1.1", "Two kinds", green("it is sent"))
                .file(
                        "src/test/java/insurance/E02Test.java",
                        """
                        package insurance;
                        import org.junit.jupiter.api.*;
                        import workbook.*;
                        @Exercise(number = "1.2", title = "One handler", minutes = 8, claims = "B1",
                            edit = "src/main/java/insurance/Quoting.java",
                            remember = "One command, one handler: point-to-point.")
                        class E02Test {
                            @Test @DisplayName("there is one") void one() {}
                        }
                        """)
                .exercise("1.3", "Many", TinyModule.red("all are told", "no"));

        commands.run();
        assertThat(commands.board())
                .containsSequence(
                        " ✔ 1.2 remember", "     One command, one handler: point-to-point.", "");

        commands.run();
        assertThat(commands.board()).noneMatch(line -> line.contains("remember"));
    }

    @Test
    @DisplayName("of details that work from the start, the board gives the number")
    void details() {
        commands.exercise("1.1", "Two kinds", test("an idea", "throw new AssertionError(\"No.\");"))
                .file(
                        "src/test/java/insurance/E02Test.java",
                        """
                        package insurance;
                        import org.junit.jupiter.api.*;
                        import workbook.*;
                        @Exercise(number = "1.2", title = "One handler", minutes = 8, claims = "B1",
                            edit = "src/main/java/insurance/Quoting.java")
                        class E02Test {
                            @Test @Order(1) @DisplayName("the idea") void idea() {
                                throw new AssertionError("No.");
                            }
                            @Test @Order(2) @Guard @DisplayName("one") void one() {}
                            @Test @Order(3) @Guard @DisplayName("two") void two() {}
                            @Test @Order(4) @Guard @DisplayName("three") void three() {
                                throw new AssertionError("It worked before.");
                            }
                        }
                        """);
        commands.exercise("1.1", "Two kinds", green("an idea"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "   ✘ the idea", "   ○ three", "   ✔ 2 details that work already", "");
    }

    private static TinyModule.TinyTest publishing(String text) {
        return test("it is sent", "reporter.publishEntry(\"what happened\", \"" + text + "\");");
    }
}
