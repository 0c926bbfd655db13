package workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.solvedOffice;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.SmallWorkbook.solvedRule;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.SmallWorkbook;

@Tag("long")
@DisplayName("While a module is watched,")
@Timeout(90)
class WatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String LAST = "src/main/java/letters/Last.java";

    @TempDir private static Path folder;
    private static SmallWorkbook workbook;
    private static Learner learner;

    // One watch for all: it goes on whatever a learner does, and starting takes time.
    @BeforeAll
    @Timeout(60)
    static void begin() {
        workbook = SmallWorkbook.in(folder);
        learner = new Learner(workbook, false, PATIENCE);
        learner.sees("01 Letters", "✘ 1.1 Post a letter", "you are here");
    }

    @AfterAll
    @Timeout(60)
    static void end() throws InterruptedException {
        learner.leaves();
    }

    @BeforeEach
    @Timeout(60)
    void startAfresh() throws InterruptedException {
        learner.seesUntilQuiet(Duration.ofMillis(300));
        workbook.addModule(SmallWorkbook.MODULE);
        learner.presses('r');
        learner.sees("0 of 3 done", "you are here");
        learner.seesUntilQuiet(Duration.ofMillis(300));
    }

    @Test
    @DisplayName("each save shows the verdict with what comes next")
    void saves() {
        learner.saves(POSTBOX, solvedPostbox("letters.addFirst(letter);"));
        learner.sees("Letters lie in the order in which they came.", "s after the save", "press h");

        learner.saves(POSTBOX, solvedPostbox("letters.add(letter);"));
        learner.sees("✔ 1.1 Post a letter", "✘ 1.2 Sort letters", "1 of 3 done");

        learner.saves(RULE, solvedRule("return letter.stamps() > 0;"));
        learner.sees("✔ 1.3 Write the rule", "2 of 3 done");

        learner.saves(OFFICE, solvedOffice("return letter.to().substring(0, 1);"));
        learner.sees("3 of 3 done", "You can post letters.");
    }

    @Test
    @DisplayName("the exercise with the saved file is explained first")
    void currentFirst() {
        learner.saves(OFFICE, solvedOffice("return \"A\";"));

        learner.sees("✘ 1.2 Sort letters", "Letters are sorted by the first letter.", "B");
    }

    @Test
    @DisplayName("a compile error shows javac's words with the line")
    void compileError() {
        learner.saves(POSTBOX, solvedPostbox("letters.add(letter)"));
        learner.sees(
                "The code does not compile.",
                "01-letters/" + POSTBOX + ":10",
                "';' expected",
                "       letters.add(letter)\n                          ^");

        learner.saves(POSTBOX, solvedPostbox("letters.add(letter);"));
        learner.sees("1 of 3 done");
    }

    @Test
    @DisplayName("a change that the tests do not fit is a compile error")
    void signatures() {
        learner.saves(
                POSTBOX, solvedPostbox("letters.add(letter);").replace("letters()", "content()"));

        learner.sees("The code does not compile.", "E01PostboxTest.java", "cannot find symbol");
    }

    @Test
    @DisplayName("an endless loop is cut off and named")
    void endlessLoop() {
        learner.saves(OFFICE, solvedOffice("while (true) { Thread.onSpinWait(); }"));
        learner.sees(
                "still running after 5 seconds",
                "1.2 letters are sorted by their first letter: it never ended and was cut off");

        learner.saves(OFFICE, solvedOffice("return letter.to().substring(0, 1);"));
        learner.sees("✔ 1.2 Sort letters");
    }

    @Test
    @DisplayName("a loop without any time limit is cut off too")
    void endlessConstructor() {
        learner.saves(
                POSTBOX,
                solvedPostbox("letters.add(letter);")
                        .replace(
                                "new ArrayList<>();",
                                "new ArrayList<>();\n static { while (letter() == null) {} }\n static Letter letter() { return null; }\n"));

        learner.sees("1.1 no letter is lost", "never");
    }

    @Test
    @DisplayName("System.exit ends the run and not the watch")
    void exit() {
        learner.saves(POSTBOX, solvedPostbox("System.exit(0);"));
        learner.sees("✘ no letter is lost", "Java itself ended while this test was running");

        learner.saves(POSTBOX, solvedPostbox("letters.add(letter);"));
        learner.sees("1 of 3 done");
    }

    @Test
    @DisplayName("static fields and system properties are fresh in each run")
    void leftovers() {
        String counts =
                solvedPostbox(
                                """
                        runs++;
                        if (runs > 4 || System.getProperty("posted") != null && runs == 1) {
                            throw new IllegalStateException("left over");
                        }
                        System.setProperty("posted", "yes");
                        letters.add(letter);
                        """)
                        .replace(
                                "    private final",
                                "    private static int runs;\n    private final");
        learner.saves(POSTBOX, counts);
        learner.sees("1 of 3 done");

        for (int i = 0; i < 2; i++) {
            learner.presses('r');
            assertThat(learner.sees("01 Letters")).contains("✔ 1.1 Post a letter");
        }
    }

    @Test
    @DisplayName("the next save does not wait for a test that runs on")
    void signsOfLife() {
        learner.saves(POSTBOX, solvedPostbox("while (true) { Thread.onSpinWait(); }"));
        learner.sees("running 1.1");

        learner.saves(POSTBOX, solvedPostbox("letters.add(letter);"));
        assertThat(learner.sees("1 of 3 done"))
                .contains("after the save")
                .doesNotContain("running", "never ended");
    }

    @Test
    @DisplayName("when the code does not compile, all that is red is just that")
    void allThatIsRed() {
        learner.saves(POSTBOX, "package letters;\n\npublic final class Postbox {\n");
        learner.sees("does not compile");

        learner.presses('a');
        assertThat(learner.sees("watching")).contains("does not compile", "Postbox.java");
    }

    @Test
    @DisplayName("a thread that does not stop when interrupted is named")
    void threads() {
        learner.saves(
                POSTBOX,
                solvedPostbox(
                        """
                        letters.add(letter);
                        new Thread(() -> {
                            try { Thread.sleep(1_000_000); } catch (InterruptedException e) { return; }
                        }).start();
                        """));
        assertThat(learner.sees("1 of 3 done")).doesNotContain("Still running");

        learner.saves(
                POSTBOX,
                solvedPostbox(
                        """
                        letters.add(letter);
                        new Thread(() -> { while (true) { Thread.onSpinWait(); } }, "postman").start();
                        """));
        learner.sees("Still running after the tests: postman (Postbox.java:");

        learner.saves(POSTBOX, solvedPostbox("letters.add(letter);"));
        learner.sees("1 of 3 done");
    }

    @Test
    @DisplayName("the code's output is shortened where it belongs")
    void prints() {
        learner.saves(
                POSTBOX,
                solvedPostbox(
                        "for (int i = 0; i < 200_000; i++) { System.out.println(\"line \" + i); }"));

        learner.sees("Your code printed:", "line 9", "… and 399990 more");
    }

    @Test
    @DisplayName("a page for the browser shows what the board shows")
    void page() throws IOException {
        learner.saves(POSTBOX, solvedPostbox("letters.add(letter);"));
        String screen = learner.sees("1 of 3 done", "look     http://127.0.0.1:");
        Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher(screen);
        assertThat(address.find()).isTrue();

        try (InputStream in = URI.create(address.group()).toURL().openStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("01 Letters: what your insurer did", "✔</span> 1.1 Post a letter");
        }
    }

    @Test
    @DisplayName("a burst of saves is one run")
    void burst() throws IOException, InterruptedException {
        int before = learner.runs();
        learner.whileItIsBusy(
                () -> {
                    for (int i = 0; i < 10; i++) {
                        learner.saves(OFFICE, solvedOffice("return \"" + i + "\";"));
                        learner.saves(POSTBOX, solvedPostbox("letters.add(letter); // " + i));
                    }
                    learner.saves(LAST, "package letters;\n\ninterface Last {}\n");
                    learner.untilNoticed(LAST);
                });

        learner.sees("✔ 1.1 Post a letter", "\"9\"");
        List<String> afterwards = learner.seesUntilQuiet(Duration.ofSeconds(2));

        assertThat(afterwards).allMatch(it -> it.contains("\"9\"") || it.contains("running"));
        // One for all that was noticed, and one for what was noticed while that ran. A file may be
        // noticed once more when it is written to its end.
        assertThat(learner.runs() - before).as("runs after twenty-one saves").isBetween(1, 3);
        Files.delete(folder.resolve("01-letters").resolve(LAST));
    }

    @Test
    @DisplayName("new files and files that go away are noticed")
    void files() throws IOException {
        learner.saves(
                "src/main/java/letters/stamps/Stamp.java",
                "package letters.stamps;\npublic record Stamp(int value) {}\n");
        learner.saves(
                POSTBOX,
                solvedPostbox("letters.add(letter); new letters.stamps.Stamp(1).value();"));
        learner.sees("1 of 3 done");

        Files.delete(folder.resolve("01-letters/src/main/java/letters/stamps/Stamp.java"));
        learner.sees("The code does not compile.", "letters.stamps");

        Files.delete(folder.resolve("01-letters").resolve(SmallWorkbook.LETTER));
        learner.sees("Missing, though the exercises need it", "git checkout");
    }

    @Test
    @DisplayName("the keys show hints and lead to the next exercise")
    void keys(@TempDir Path own) throws InterruptedException {
        SmallWorkbook other = SmallWorkbook.in(own).addModule("02-parcels");
        Learner learner = new Learner(other, false, PATIENCE);
        learner.sees("✘ 1.1 Post a letter");
        learner.presses('h');
        learner.sees("hint 1 of 3 for 1.1", "A nudge.");
        learner.presses('H');
        learner.sees("hint 2 of 3 for 1.1", "A direction.");
        learner.seesUntilQuiet(Duration.ofMillis(500));
        learner.presses('a');
        learner.sees("1.1 Post a letter", "1.2 Sort letters", "✘ no stamps, no delivery");
        learner.presses('n');
        learner.sees("✘ 1.2 Sort letters");
        learner.presses('x');
        learner.seesUntilQuiet(Duration.ofMillis(500));
        learner.presses('n');
        learner.sees("✘ 1.3 ");
        learner.seesUntilQuiet(Duration.ofMillis(500));
        learner.presses('n');
        learner.sees("02 Letters", "✘ 2.1 Post a letter");
        learner.seesUntilQuiet(Duration.ofMillis(500));
        learner.presses('n');
        learner.sees("✘ 2.2 ");
        learner.leaves();
    }

    @Test
    @DisplayName("when all is done, the key n shows the next module")
    void nextModule(@TempDir Path own) throws InterruptedException {
        SmallWorkbook other = SmallWorkbook.in(own).addModule("02-parcels");
        Learner learner = new Learner(other, false, PATIENCE);
        learner.sees("✘ 1.1 Post a letter");
        learner.saves(POSTBOX, solvedPostbox("letters.add(letter);"));
        learner.saves(OFFICE, solvedOffice("return letter.to().substring(0, 1);"));
        learner.saves(RULE, solvedRule("return letter.stamps() > 0;"));
        learner.sees("3 of 3 done", "press n");
        learner.seesUntilQuiet(Duration.ofMillis(500));
        learner.presses('n');
        learner.sees("02 Letters", "✘ 2.1 Post a letter");

        learner.presses('q');
        assertThat(learner.hasQuit()).isTrue();
    }

    @Test
    @DisplayName("the key n follows the core path from module to module")
    void corePath(@TempDir Path own) throws IOException, InterruptedException {
        SmallWorkbook other = SmallWorkbook.in(own).addModule("02-parcels");
        SmallWorkbook.write(own.resolve("path.txt"), "core\n");
        Learner learner = new Learner(other, false, PATIENCE);
        learner.sees("✘ 1.1 Post a letter", "· 1.2 Sort letters", "0 of 2 done on the core path");
        learner.seesUntilQuiet(Duration.ofMillis(500));
        learner.presses('n');
        learner.sees("✘ 1.3 ");
        learner.seesUntilQuiet(Duration.ofMillis(500));
        learner.presses('n');
        learner.sees("02 Letters", "✘ 2.1 Post a letter");
        learner.leaves();
    }

    @Test
    @DisplayName("without the system's events, saves are noticed all the same")
    void polling(@TempDir Path own) throws InterruptedException {
        Learner learner = new Learner(SmallWorkbook.in(own), true, PATIENCE);
        learner.sees("✘ 1.1 Post a letter");

        learner.saves(POSTBOX, solvedPostbox("letters.add(letter);"));

        learner.sees("1 of 3 done");
        learner.leaves();
    }
}
