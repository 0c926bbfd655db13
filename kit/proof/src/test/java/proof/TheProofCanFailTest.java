package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.Complaints.assertFound;
import static proof.Letters.SORTING;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@DisplayName("The proof")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheProofCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner);
    }

    @Test
    @DisplayName("finds nothing in a workbook that keeps its promises")
    void findsNothing() {
        assertThat(workbook.findings()).isEmpty();
    }

    @Test
    @DisplayName("finds a good second module by itself")
    void acceptsASecondModule() {
        workbook.addModule("02-parcels");

        assertThat(workbook.findings()).isEmpty();
    }

    @Test
    @DisplayName("finds what is wrong in a second module")
    void looksIntoASecondModule() {
        workbook.addModule("02-parcels");
        workbook.replace("solutions/02-parcels/" + SORTING, "\"sorted: \" + letter", "letter");

        assertFound(
                workbook.findings(new SolutionsAreGreen()),
                "is red when solved",
                "2.2 \"a letter is marked\"");
    }
}
