package proof;

import static proof.Complaints.assertFound;
import static proof.Letters.MODULE;
import static proof.Letters.SOLUTION;

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
@DisplayName("The proof rejects notes")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheNotesCanFailTest {

    private static final String NOTES = SOLUTION + "NOTES.md";

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutAnswers();
    }

    @Test
    @DisplayName("that quote a test which is not there")
    void quotation() {
        workbook.replace(NOTES, "knows no reader", "knows no writer");

        assertFound(notes(), "has no test called \"knows no writer\"", "1.2");
    }

    @Test
    @DisplayName("beside a lesson that quotes a test which is not there")
    void quotationInTheLesson() {
        workbook.replace(MODULE + "README.md", "holds on to nobody", "holds on to somebody");

        assertFound(notes(), "has no test called \"holds on to somebody\"", "1.2");
    }

    @Test
    @DisplayName("without an answer to a question")
    void noAnswer() {
        workbook.replace(
                MODULE + "README.md",
                "1. Who may open a letter?",
                "1. Who may open a letter?\n2. And who may not?");

        assertFound(notes(), "asks 2 questions to discuss, and NOTES.md answers 1", "01-letters");
    }

    private List<Finding> notes() {
        return workbook.findings(new TheNotesAgree());
    }
}
