package proof;

import static proof.Complaints.assertFound;
import static proof.Letters.SOLUTION;
import static proof.Letters.SORTING;
import static proof.Letters.SORTING_TEST;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@DisplayName("The proof rejects a test")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheTestsCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutRightAnswers();
    }

    @Test
    @DisplayName("that no wrong answer fails")
    void neverBites() {
        workbook.addTest(
                3,
                "one letter is enough",
                "postbox.post(\"from Ada\"); assertThat(postbox.empty()).as(\"A letter is"
                        + " lost.\").isNotNull();");

        assertFound(
                workbook.findings(new EveryTestBites()),
                "was never seen to fail",
                "1.1 \"one letter is enough\"");
    }

    @Test
    @DisplayName("that is an architecture rule over a misspelt package")
    void misspeltRule() {
        workbook.replace(SORTING_TEST, "letters.reader..", "letters.raeder..");

        assertFound(
                workbook.findings(new EveryTestBites()),
                "was never seen to fail",
                "1.2 \"rule: the sorting office knows no reader\"");
    }

    @Test
    @DisplayName("that fails only because the code throws")
    void failsByAccident() {
        workbook.replace(SORTING_TEST, "letters.reader..", "letters.raeder..");
        workbook.replace(
                SORTING_TEST,
                "        noClasses()",
                "        new SortingOffice().sort(\"\");\n        noClasses()");
        workbook.answer(
                "1.2-unmarked",
                SORTING,
                workbook.read(SOLUTION + SORTING)
                        .replaceFirst("return [^;]*;", "throw new IllegalStateException();"));

        assertFound(
                workbook.findings(new EveryTestBites()),
                "was never seen to fail",
                "1.2 \"rule: the sorting office knows no reader\"");
    }
}
