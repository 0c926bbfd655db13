package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.red;
import static workbook.board.TinyModule.test;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The board")
@Timeout(30)
class BoardTest {

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands =
                new TinyModule(workbook, "01-commands-vs-events")
                        .file("README.md", "# 01 Commands vs events\n")
                        .quoting("static void quote() { throw new workbook.NotDoneYet(\"1.1\"); }");
    }

    @Test
    @DisplayName("before anything is done, tells the first exercise in full")
    void nothingDone() {
        commands.exercise(
                        "1.1",
                        "Two kinds of message",
                        test("a quote is made", "Quoting.quote();"),
                        green("a guard"))
                .exercise("1.2", "A command has exactly one handler", red("it is sent", "no"));

        commands.run();

        assertThat(commands.board())
                .containsExactly(
                        "",
                        " 01 Commands vs events" + " ".repeat(40) + "0 of 2 done",
                        "  ✘ 1.1 Two kinds of message   ← you are here, about 8 minutes",
                        "  ○ 1.2 A command has exactly one handler",
                        "",
                        " 1.1 Two kinds of message",
                        "   ✘ a quote is made",
                        "   ✔ a guard",
                        "",
                        "   Nothing here yet. Your code goes here.",
                        "     at Quoting.java:3",
                        "",
                        "   edit   01-commands-vs-events/src/main/java/insurance/Quoting.java",
                        "   lesson 01-commands-vs-events/README.md#11-two-kinds-of-message",
                        "   stuck? mvn test -pl 01-commands-vs-events -Dhint",
                        "",
                        "   look   01-commands-vs-events/target/flow.html  (nothing moved in 1.1)",
                        "");
        assertThat(commands.endsTheBuild()).isTrue();
    }

    @Test
    @DisplayName("moves on to the first exercise that is not done")
    void someDone() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"))
                .exercise("1.2", "One handler", red("a second one is refused", "It was accepted."))
                .exercise("1.3", "Any number of subscribers", red("all are told", "no"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "  ✔ 1.1 Two kinds of message",
                        "  ✘ 1.2 One handler   ← you are here, about 8 minutes",
                        "  ○ 1.3 Any number of subscribers",
                        "",
                        " 1.2 One handler",
                        "   ✘ a second one is refused",
                        "",
                        "   It was accepted.");
        assertThat(commands.board().get(1)).endsWith("1 of 3 done");
    }

    @Test
    @DisplayName("shows an exercise that was done early")
    void doneEarly() {
        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no"))
                .exercise("1.2", "One handler", green("a second one is refused"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "  ✘ 1.1 Two kinds of message   ← you are here, about 8 minutes",
                        "  ✔ 1.2 One handler");
    }

    @Test
    @DisplayName("of several red tests, explains the first and leaves the others open")
    void severalRed() {
        commands.exercise(
                "1.1",
                "Two kinds of message",
                green("it is sent"),
                red("it arrives", "It never arrived."),
                red("it is handled", "It was not handled."));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "   ✔ it is sent",
                        "   ✘ it arrives",
                        "   ○ it is handled",
                        "",
                        "   It never arrived.")
                .noneMatch(line -> line.contains("It was not handled."));
    }

    @Test
    @DisplayName("knows that the tenth exercise comes after the second")
    void tenExercises() {
        commands.exercise("1.2", "One handler", red("a second one is refused", "no"))
                .exercise("1.10", "The last word", red("it is said", "no"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "  ✘ 1.2 One handler   ← you are here, about 8 minutes",
                        "  ○ 1.10 The last word");
    }

    @Test
    @DisplayName("shows how far the other modules are")
    void otherModules() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"));
        new TinyModule(workbook, "02-event-notification")
                .exercise("2.1", "A thin event", green("it is thin"))
                .exercise("2.2", "Who asks back", red("it asks", "no"))
                .run();
        new TinyModule(workbook, "03-ecst").exercise("3.1", "A fat event", green("it is fat"));

        commands.run();

        assertThat(commands.board()).contains(" 02 ●○   03 ○");
    }

    @Test
    @DisplayName("takes back what is no longer done")
    void undone() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent")).run();

        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no")).run();

        assertThat(commands.board().get(1)).endsWith("0 of 1 done");
    }

    @Test
    @DisplayName("without a lesson, bears the name of the folder")
    void noLesson() {
        TinyModule young =
                new TinyModule(workbook, "03-ecst")
                        .exercise("3.1", "A fat event", green("it is fat"));

        young.run();

        assertThat(young.board().get(1)).startsWith(" 03-ecst  ");
    }

    @Test
    @DisplayName("is the same under a Turkish locale")
    void turkish() {
        Locale before = Locale.getDefault();
        commands.exercise("1.1", "IN THE INSURER'S WORDS", red("it is sent", "no"));

        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            commands.run();
        } finally {
            Locale.setDefault(before);
        }

        assertThat(commands.board())
                .contains("   lesson 01-commands-vs-events/README.md#11-in-the-insurers-words");
    }

    @Test
    @DisplayName("is not drawn for tests that are not exercises")
    void noExercise() {
        commands.file(
                "src/test/java/insurance/OrdinaryTest.java",
                """
                package insurance;
                class OrdinaryTest {
                    @org.junit.jupiter.api.Test
                    void ordinary() {}
                }
                """);

        commands.runOnly("OrdinaryTest");

        assertThat(commands.board()).isEqualTo(List.of());
    }
}
