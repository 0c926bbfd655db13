package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.Complaints.assertFound;
import static proof.Letters.MODULE;
import static proof.Letters.SORTING_TEST;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@DisplayName("The proof rejects hints")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheHintsCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutAnswers();
    }

    @Test
    @DisplayName("that are missing")
    void missing() {
        workbook.delete(MODULE + "hints/1.2.md");

        assertFound(hints(), "has 0 hints in hints/1.2.md", "1.2");
    }

    @Test
    @DisplayName("with two tiers only")
    void twoTiers() {
        workbook.write(MODULE + "hints/1.1.md", "Think.\n---\nAsk.\n");

        assertFound(hints(), "has 2 hints in hints/1.1.md", "1.1");
    }

    @Test
    @DisplayName("for no exercise")
    void forNoExercise() {
        workbook.write(MODULE + "hints/1.3.md", "Think.\n---\nAsk.\n---\nDo.\n");

        assertFound(hints(), "belongs to no exercise", "hints/1.3.md");
    }

    @Test
    @DisplayName("that have no word for those who are done")
    void noAllDone() {
        workbook.delete(MODULE + "hints/all-done.md");

        assertFound(hints(), "has no hints/all-done.md", "01-letters");
    }

    @Test
    @DisplayName("that do not show the last exercise's table at the end")
    void noTableAtTheEnd() {
        workbook.replace(
                SORTING_TEST,
                "reporter.publishEntry(",
                "reporter.publishEntry(\"Letters\", \"sorted  1\\nlost    0\\n\");\n        reporter.publishEntry(");

        assertFound(
                hints(),
                "hints/all-done.md should contain the table that it shows:\nsorted  1",
                "1.2");

        workbook.write(MODULE + "hints/all-done.md", "Done.\n\n  sorted  1\n  lost    0\n");

        assertThat(hints()).isEmpty();
    }

    private List<Finding> hints() {
        return workbook.findings(new HintsAreThere());
    }
}
