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

    private static final String LAST = "src/main/java/letters/Last.java";

    @TempDir private static Path folder;
    private static Learner learner;

    // One watch for all: it goes on whatever a learner does, and starting takes time.
    @BeforeAll
    @Timeout(60)
    static void begin() {
        learner = new Learner(SmallWorkbook.in(folder));
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
        learner.startsAfresh();
    }

    @Test
    @DisplayName("each save shows the verdict with what comes next")
    void saves() {
        learner.saves(POSTBOX, solvedPostbox("letters.addFirst(letter);"));
        learner.sees("Letters lie in the order in which they came.", "s after the save", "press h");

        learner.saves(POSTBOX, solvedPostbox());
        learner.sees("✔ 1.1 Post a letter", "✘ 1.2 Sort letters", "1 of 3 done");

        learner.saves(RULE, solvedRule());
        learner.sees("✔ 1.3 Write the rule", "2 of 3 done");

        learner.saves(OFFICE, solvedOffice());
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

        learner.saves(POSTBOX, solvedPostbox());
        learner.sees("1 of 3 done");
    }

    @Test
    @DisplayName("a change that the tests do not fit is a compile error")
    void signatures() {
        learner.saves(POSTBOX, solvedPostbox().replace("letters()", "content()"));

        learner.sees("The code does not compile.", "E01PostboxTest.java", "cannot find symbol");
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
    @DisplayName("a page for the browser shows what the board shows")
    void page() throws IOException {
        learner.saves(POSTBOX, solvedPostbox());
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
    @DisplayName("without the system's events, saves are noticed all the same")
    void polling(@TempDir Path own) throws InterruptedException {
        Learner learner = new Learner(SmallWorkbook.in(own), true);
        learner.sees("✘ 1.1 Post a letter");

        learner.saves(POSTBOX, solvedPostbox());

        learner.sees("1 of 3 done");
        learner.leaves();
    }
}
