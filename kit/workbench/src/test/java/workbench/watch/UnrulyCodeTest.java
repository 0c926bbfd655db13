package workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.solvedOffice;
import static workbench.SmallWorkbook.solvedPostbox;

import java.nio.file.Path;
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
@DisplayName("While unruly code is watched,")
@Timeout(90)
class UnrulyCodeTest {

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
    @DisplayName("an endless loop is cut off and named")
    void endlessLoop() {
        learner.saves(OFFICE, solvedOffice("while (true) { Thread.onSpinWait(); }"));
        learner.sees(
                "still running after 5 seconds",
                "1.2 letters are sorted by their first letter: it never ended and was cut off");

        learner.saves(OFFICE, solvedOffice());
        learner.sees("✔ 1.2 Sort letters");
    }

    @Test
    @DisplayName("a loop without any time limit is cut off too")
    void endlessConstructor() {
        learner.saves(
                POSTBOX,
                solvedPostbox()
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

        learner.saves(POSTBOX, solvedPostbox());
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

        learner.saves(POSTBOX, solvedPostbox());
        assertThat(learner.sees("1 of 3 done"))
                .contains("after the save")
                .doesNotContain("running", "never ended");
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

        learner.saves(POSTBOX, solvedPostbox());
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
}
