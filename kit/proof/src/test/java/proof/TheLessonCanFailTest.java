package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.Complaints.assertFound;
import static proof.Letters.MODULE;

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
@DisplayName("The proof rejects a lesson")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheLessonCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutAnswers();
    }

    @Test
    @DisplayName("that tells other minutes than the test")
    void minutes() {
        workbook.replace(MODULE + "README.md", "| 5 |", "| 6 |");

        assertFound(lesson(), "should have this row in the lesson's table:\n| 1.1 |", "1.1");
    }

    @Test
    @DisplayName("without a section on an exercise")
    void noSection() {
        workbook.replace(MODULE + "README.md", "## 1.1 A letter waits", "## Letters wait");

        assertFound(lesson(), "has no section \"1.1 A letter waits\" in the lesson", "1.1");
    }

    @Test
    @DisplayName("that ends without questions to discuss, where the board leads to")
    void noQuestions() {
        workbook.replace(MODULE + "README.md", "## Questions to discuss", "## The end");

        assertFound(lesson(), "has no section \"Questions to discuss\"", "01-letters");
    }

    @Test
    @DisplayName("with a row for an exercise that is gone")
    void staleRow() {
        workbook.replace(MODULE + "README.md", "\n## 1.1", "| 1.3 | Stamps | 5 | |\n\n## 1.1");

        assertFound(lesson(), "is not an exercise", "| 1.3 | Stamps | 5 | |");
    }

    @Test
    @DisplayName("that is missing")
    void missing() {
        workbook.delete(MODULE + "README.md");

        assertThat(lesson())
                .extracting(Finding::toString)
                .contains("01-letters: has no lesson: README.md is missing or has no heading");
    }

    private List<Finding> lesson() {
        return workbook.findings(new TheLessonAgrees());
    }
}
