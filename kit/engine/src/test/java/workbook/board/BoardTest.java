package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.red;
import static workbook.board.TinyModule.startedIn;
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
    @DisplayName("when all is done, says what was learned and leads to the next module")
    void allDone() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"))
                .file("hints/all-done.md", "You can tell a wish from a fact.\n");
        new TinyModule(workbook, "02-event-notification").file("README.md", "# 02 Notification\n");

        commands.run();

        assertThat(commands.board())
                .contains("   You can tell a wish from a fact.")
                .contains("   next   mvn test -pl 02-event-notification   02 Notification")
                .contains("   talk   01-commands-vs-events/README.md#questions-to-discuss");
        assertThat(commands.board().get(1)).endsWith("1 of 1 done");
        assertThat(commands.endsTheBuild()).isFalse();
    }

    @Test
    @DisplayName("when all is done inside the module's folder, leads from there to the next")
    void allDoneInside() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"));
        new TinyModule(workbook, "02-event-notification").file("README.md", "# 02 Notification\n");

        commands.run(startedIn(commands.folder()));

        assertThat(commands.board())
                .contains("   next   mvn test -f ../02-event-notification   02 Notification");
    }

    @Test
    @DisplayName("when the last module is done, leads to the questions to discuss")
    void allDoneAtLast() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"));

        commands.run();

        assertThat(commands.board())
                .contains("  ✔ 1.1 Two kinds of message")
                .contains(
                        "   next   talk about it: 01-commands-vs-events/README.md#questions-to-discuss");
    }

    @Test
    @DisplayName("when all is done, a table among the last words is shown unchanged")
    void allDoneWithATable() {
        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no")).run();
        publishingModule();
        commands.file("hints/all-done.md", "All of it.\n\n  AddressChanged\n    QuoteMade\n");

        commands.run();

        assertThat(commands.board())
                .containsSequence("   All of it.", "", "     AddressChanged", "       QuoteMade")
                .doesNotContain(" ✔ 1.1 Your flow, as a tree");
    }

    @Test
    @DisplayName("when all was done already, leads on in a few lines")
    void allDoneAgain() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"))
                .file("hints/all-done.md", "You can tell a wish from a fact.\n");
        new TinyModule(workbook, "02-event-notification").file("README.md", "# 02 Notification\n");
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

    @Test
    @DisplayName("when an exercise is finished, shows once what there is to see")
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
    @DisplayName("shows it again when that exercise runs alone")
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
    @DisplayName("names a command to see it again that fits the current folder")
    void seeItAgainInside() {
        publishingModule();

        commands.run(startedIn(commands.folder()));

        assertThat(commands.board()).contains("   to see it again: mvn test \"-Dtest=E01*\"");
    }

    @Test
    @DisplayName("shows nothing to see of an exercise that is not finished")
    void nothingToSeeYet() {
        publishingModule();
        commands.exercise("1.2", "One handler", red("a second one is refused", "no"));

        commands.runOnly("E02Test");

        assertThat(commands.board()).noneMatch(line -> line.contains("Your flow, as a tree"));
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
    @DisplayName("remembers the others when one exercise runs alone")
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
    @DisplayName("when the one exercise that ran is green, leads back to all of them")
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
    @DisplayName("takes back what is no longer done")
    void undone() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent")).run();

        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no")).run();

        assertThat(commands.board().get(1)).endsWith("0 of 1 done");
    }

    @Test
    @DisplayName("started inside the module's folder, shows commands and paths that fit there")
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
    @DisplayName("copes with a folder that has a space in its path")
    void aSpaceInThePath() {
        TinyModule elsewhere =
                new TinyModule(workbook.resolve("my work"), "01-commands-vs-events")
                        .exercise("1.1", "Two kinds of message", red("it is sent", "no"));

        elsewhere.run();

        assertThat(elsewhere.board())
                .contains("   edit   01-commands-vs-events/src/main/java/insurance/Quoting.java");
    }

    @Test
    @DisplayName("started somewhere else, shows whole paths")
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
