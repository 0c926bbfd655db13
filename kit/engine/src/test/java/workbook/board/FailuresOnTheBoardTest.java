package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.red;
import static workbook.board.TinyModule.startedIn;
import static workbook.board.TinyModule.test;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A failure on the board:")
@Timeout(30)
class FailuresOnTheBoardTest {

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands = new TinyModule(workbook, "01-commands-vs-events");
    }

    @Test
    @DisplayName("a loop that never ends is stopped and asked about")
    void endlessLoop() {
        aQuoteRuns("static void quote() { while (!Thread.interrupted()) { } }");

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
        aQuoteRuns("static int quote() { return 1 + quote(); }");

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "   The code calls itself without end.", "     at Quoting.java:3");
    }

    @Test
    @DisplayName("an exception of the learner's code, by its name and its place")
    void exception() {
        aQuoteRuns("static void quote() {\n" + "throw new IllegalStateException(\"no tariff\"); }");

        commands.run();

        assertThat(commands.board())
                .containsSequence(
                        "   The code threw IllegalStateException: no tariff",
                        "     at Quoting.java:4");
    }

    @Test
    @DisplayName("a static initialiser that fails")
    void staticInitialiser() {
        aQuoteRuns(
                "static final int TARIFF = Integer.parseInt(\"dear\");\n"
                        + "static void quote() {}");

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

    /** An exercise whose only test runs these members of the learner's class. */
    private void aQuoteRuns(String members) {
        commands.quoting(members)
                .exercise(
                        "1.1", "Two kinds of message", test("a quote is made", "Quoting.quote();"));
    }
}
