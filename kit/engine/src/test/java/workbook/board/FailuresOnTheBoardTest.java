package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.red;
import static workbook.board.TinyModule.startedIn;
import static workbook.board.TinyModule.test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

@DisplayName("A failure on the board:")
@Timeout(30)
class FailuresOnTheBoardTest {

    private static final String NO = "throw new AssertionError(\"no\");";

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands = new TinyModule(workbook, "01-commands-vs-events");
    }

    @Test
    @DisplayName("a loop that never ends is stopped and asked about")
    void endlessLoop() {
        commands.quoting("static void quote() { while (!Thread.interrupted()) { } }")
                .exercise(
                        "1.1", "Two kinds of message", test("a quote is made", "Quoting.quote();"));

        commands.run(
                startedIn(workbook), Map.of("junit.jupiter.execution.timeout.default", "500 ms"));

        assertThat(commands.board())
                .containsSequence(
                        "   The code was still running after 500 milliseconds and was stopped."
                                + " Is",
                        "   there a loop that never ends?",
                        "     at Quoting.java:3");
    }

    @Test
    @DisplayName("code that calls itself without end")
    void endlessRecursion() {
        commands.quoting("static int quote() { return 1 + quote(); }")
                .exercise(
                        "1.1", "Two kinds of message", test("a quote is made", "Quoting.quote();"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "   The code calls itself without end.", "     at Quoting.java:3");
    }

    @Test
    @DisplayName("an exception of the learner's code, by its name and its place")
    void exception() {
        commands.quoting(
                        "static void quote() {\n"
                                + "throw new IllegalStateException(\"no tariff\"); }")
                .exercise(
                        "1.1", "Two kinds of message", test("a quote is made", "Quoting.quote();"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "   The code threw IllegalStateException: no tariff",
                        "     at Quoting.java:4");
    }

    @Test
    @DisplayName("a static initialiser that fails")
    void staticInitialiser() {
        commands.quoting(
                        "static final int TARIFF = Integer.parseInt(\"dear\");\n"
                                + "static void quote() {}")
                .exercise(
                        "1.1", "Two kinds of message", test("a quote is made", "Quoting.quote();"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "   A static initialiser failed: NumberFormatException: For input string:",
                        "   \"dear\"",
                        "     at Quoting.java:3");
    }

    @Test
    @DisplayName("a static initialiser that failed in an earlier exercise")
    void staticInitialiserEarlier() {
        commands.quoting(
                        "static final int TARIFF = Integer.parseInt(\"dear\");\n"
                                + "static void quote() {}")
                .exercise(
                        "1.1",
                        "Two kinds of message",
                        test("it is sent", "try { Quoting.quote(); } catch (Error expected) { }"))
                .exercise("1.2", "One handler", test("a quote is made", "Quoting.quote();"));

        commands.run();

        assertThat(commands.board())
                .contains("  ✘ 1.2 One handler   ← you are here, about 8 minutes")
                .anyMatch(line -> line.startsWith("   A static initialiser failed: "))
                .contains("     at Quoting.java:3");
    }

    @Test
    @DisplayName("a failure before all tests of an exercise fails each of them")
    void wholeClass() {
        commands.exercise(
                "1.1",
                "Two kinds of message",
                "@BeforeAll static void open() { throw new IllegalStateException(\"no queue\"); }",
                green("it is sent"),
                green("it arrives"));

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "   ✘ it is sent",
                        "   ○ it arrives",
                        "",
                        "   The code threw IllegalStateException: no queue");
        assertThat(commands.endsTheBuild()).isTrue();
    }

    @Test
    @DisplayName("a test that is switched off does not count as done")
    void switchedOff() {
        commands.file(
                "src/test/java/insurance/E01Test.java",
                """
                package insurance;
                @workbook.Exercise(number = "1.1", title = "Two kinds of message", minutes = 8,
                    edit = "src/main/java/insurance/Quoting.java", claims = "B1")
                class E01Test {
                    @org.junit.jupiter.api.Disabled("too hard")
                    @org.junit.jupiter.api.Test
                    void sent() {}
                }
                """);

        commands.run();

        assertThat(commands.board()).contains("   This test was switched off: too hard");
    }

    @Test
    @DisplayName("during a test, the board already explains a sudden end of Java")
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
    @DisplayName("if Java ends, what was done before and did not run stays done")
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

    @Test
    @DisplayName("only output of the red test is shown")
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
    @DisplayName("output on the error stream is shown")
    void printedAsError() {
        commands.exercise(
                "1.1",
                "Two kinds of message",
                test("it is sent", "System.err.println(\"oh\"); " + NO));

        commands.run();

        assertThat(commands.board()).containsSequence("   Your code printed:", "     oh");
    }

    @Test
    @DisplayName("of very much that was printed, the beginning")
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
    @DisplayName("output of an exercise that is not explained in full stays away")
    void printedElsewhere() {
        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no"))
                .exercise(
                        "1.2",
                        "One handler",
                        test("it arrives", "System.out.println(\"hm\"); " + NO));

        commands.run();

        assertThat(commands.board()).noneMatch(line -> line.contains("printed"));
    }

    @Test
    @DisplayName("very many details are cut")
    void manyDetails() {
        commands.exercise(
                "1.1",
                "Two kinds of message",
                red("it is sent", "It was not sent." + "\\nmore".repeat(14)));

        commands.run();

        assertThat(commands.board())
                .containsSequence("     more", "     … and 4 more")
                .filteredOn(line -> line.equals("     more"))
                .hasSize(10);
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
