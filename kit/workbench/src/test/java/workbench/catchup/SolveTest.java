package workbench.catchup;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.filesBelow;
import static workbench.SmallWorkbook.solvedOffice;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.SmallWorkbook.solvedRule;
import static workbench.SmallWorkbook.starter;
import static workbench.catchup.Learner.KEPT;
import static workbench.catchup.Learner.MINE;
import static workbench.catchup.Refusal.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Catching up:")
@Timeout(60)
class SolveTest {

    @TempDir private Path folder;
    private Learner learner;

    @BeforeEach
    @Timeout(60)
    void begin() {
        learner = Learner.in(folder);
    }

    @Test
    @DisplayName("solving an exercise keeps the old files and says where")
    void solvesOne() throws IOException {
        learner.writes(POSTBOX, MINE);

        List<String> said = learner.solves("1.1");

        assertThat(learner.reads(POSTBOX)).isEqualTo(solvedPostbox());
        assertThat(learner.kept(POSTBOX)).hasContent(MINE);
        assertThat(said)
                .contains(
                        "   wrote  01-letters/" + POSTBOX,
                        "   kept what was there before, in " + KEPT);
        assertThat(learner.reads(OFFICE)).as("another exercise's file").isEqualTo(starter(OFFICE));
    }

    @Test
    @DisplayName("solving a module writes the files of all its exercises, tests' side included")
    void solvesAll() throws IOException {
        learner.solves("01");

        assertThat(learner.reads(POSTBOX)).isEqualTo(solvedPostbox());
        assertThat(learner.reads(OFFICE)).isEqualTo(solvedOffice());
        assertThat(learner.reads(RULE)).isEqualTo(solvedRule());
        assertThat(filesBelow(folder.resolve(KEPT)))
                .containsExactlyInAnyOrder(POSTBOX, OFFICE, RULE);
    }

    @Test
    @DisplayName("an exercise is found where the machine's numbers have other digits")
    void otherDigits() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            learner.solves("1.1");
        } finally {
            Locale.setDefault(before);
        }

        assertThat(learner.reads(POSTBOX)).isEqualTo(solvedPostbox());
    }

    @Test
    @DisplayName("a file that is gone is written again")
    void writesWhatIsGone() throws IOException {
        Files.delete(folder.resolve(MODULE).resolve(POSTBOX));

        learner.solves("1.1");

        assertThat(learner.reads(POSTBOX)).isEqualTo(solvedPostbox());
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    @Test
    @DisplayName("a solved exercise is left alone")
    void nothingToDo() throws IOException {
        learner.solves("1.1");
        learner.writes(POSTBOX, learner.reads(POSTBOX).replace("\n", "\r\n"));

        assertThat(learner.solves("1.1")).anyMatch(it -> it.contains("Nothing to do"));
        assertThat(filesBelow(folder.resolve("kept"))).hasSize(1);
    }

    @Test
    @DisplayName("two of them within a second keep both versions")
    void twiceInASecond() throws IOException {
        learner.writes(POSTBOX, MINE);
        learner.solves("1.1");
        learner.writes(POSTBOX, "// the second one");
        learner.solves("1.1");

        assertThat(learner.kept(POSTBOX)).hasContent(MINE);
        assertThat(folder.resolve("kept/2026-03-04-120000-2/" + MODULE).resolve(POSTBOX))
                .hasContent("// the second one");
    }

    @Test
    @DisplayName("a number that is not there is answered by those that are")
    void unknown() {
        assertRefused(() -> learner.solves("1.9"), "no exercise 1.9", "1.1, 1.2, 1.3");
        assertRefused(() -> learner.solves("7.1"), "no module 07", MODULE);
        assertRefused(() -> learner.solves("09"), "no module 09", MODULE);
        assertRefused(() -> learner.solves("true"), "3.2 is an exercise, 03 is a module");
        assertRefused(
                () -> learner.solves("1.1,1.2"),
                "3.2 is an exercise, 03 is a module. 1.1,1.2 is neither.");
    }

    @Test
    @DisplayName("without the solutions, nothing is changed")
    void noSolutions() throws IOException {
        Files.move(folder.resolve("solutions"), folder.resolve("hidden"));

        assertRefused(() -> learner.solves("1.1"), "no folder solutions/01-letters");

        assertThat(learner.reads(POSTBOX)).isEqualTo(starter(POSTBOX));
    }

    @Test
    @DisplayName("a solution that is not complete changes nothing")
    void incompleteSolution() throws IOException {
        Files.delete(folder.resolve("solutions").resolve(MODULE).resolve(RULE));

        assertRefused(() -> learner.solves("01"), RULE, "Nothing was changed");

        assertThat(learner.reads(POSTBOX)).isEqualTo(starter(POSTBOX));
    }
}
