package workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.solvedOffice;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.SmallWorkbook.solvedRule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.SmallWorkbook;

@Tag("long")
@DisplayName("While a module is watched, the keys")
@Timeout(90)
class KeysWhileWatchedTest {

    private static final Duration QUIET = Duration.ofMillis(500);

    @TempDir private Path folder;
    private SmallWorkbook workbook;

    @BeforeEach
    @Timeout(60)
    void addASecondModule() {
        workbook = SmallWorkbook.in(folder).addModule("02-parcels");
    }

    @Test
    @DisplayName("show hints and lead to the next exercise")
    void keys() throws InterruptedException {
        Learner learner = new Learner(workbook);
        learner.sees("✘ 1.1 Post a letter");
        learner.presses('h');
        learner.sees("hint 1 of 3 for 1.1", "A nudge.");
        learner.presses('H');
        learner.sees("hint 2 of 3 for 1.1", "A direction.");
        learner.seesUntilQuiet(QUIET);
        learner.presses('a');
        learner.sees("1.1 Post a letter", "1.2 Sort letters", "✘ no stamps, no delivery");
        learner.presses('n');
        learner.sees("✘ 1.2 Sort letters");
        learner.presses('x');
        learner.seesUntilQuiet(QUIET);
        learner.presses('n');
        learner.sees("✘ 1.3 ");
        learner.seesUntilQuiet(QUIET);
        learner.presses('n');
        learner.sees("02 Letters", "✘ 2.1 Post a letter");
        learner.seesUntilQuiet(QUIET);
        learner.presses('n');
        learner.sees("✘ 2.2 ");
        learner.leaves();
    }

    @Test
    @DisplayName("lead to the next module when all is done")
    void nextModule() throws InterruptedException {
        Learner learner = new Learner(workbook);
        learner.sees("✘ 1.1 Post a letter");
        learner.saves(POSTBOX, solvedPostbox());
        learner.saves(OFFICE, solvedOffice());
        learner.saves(RULE, solvedRule());
        learner.sees("3 of 3 done", "press n");
        learner.seesUntilQuiet(QUIET);
        learner.presses('n');
        learner.sees("02 Letters", "✘ 2.1 Post a letter");

        learner.presses('q');
        assertThat(learner.hasQuit()).isTrue();
    }

    @Test
    @DisplayName("follow the core path from module to module")
    void corePath() throws IOException, InterruptedException {
        SmallWorkbook.write(folder.resolve("path.txt"), "core\n");
        Learner learner = new Learner(workbook);
        learner.sees("✘ 1.1 Post a letter", "· 1.2 Sort letters", "0 of 2 done on the core path");
        learner.seesUntilQuiet(QUIET);
        learner.presses('n');
        learner.sees("✘ 1.3 ");
        learner.seesUntilQuiet(QUIET);
        learner.presses('n');
        learner.sees("02 Letters", "✘ 2.1 Post a letter");
        learner.leaves();
    }
}
