package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.Complaints.assertFound;
import static proof.Letters.ONCE;
import static proof.Letters.POSTBOX;
import static proof.Letters.POSTBOX_TEST;
import static proof.Letters.SOLUTION;
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
@DisplayName("The proof rejects a solution")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheSolutionsCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutAnswers();
    }

    @Test
    @DisplayName("that is red")
    void red() {
        workbook.replace(SOLUTION + POSTBOX, "letters.clear();", "");

        assertFound(workbook.findings(new SolutionsAreGreen()), "is red when solved", ONCE);
    }

    @Test
    @DisplayName("with a compiler warning")
    void warning() {
        workbook.replace(
                SOLUTION + POSTBOX,
                "List<String> all = List.copyOf(letters);",
                "List<String> all = (List) letters;");

        assertThat(workbook.findings(new ItCompiles()))
                .isNotEmpty()
                .extracting(Finding::toString)
                .anyMatch(found -> found.startsWith("the solution: Postbox.java:18: unchecked"));
    }

    @Test
    @DisplayName("that needs another exercise to be solved as well")
    void needsAnother() {
        workbook.replace(
                SOLUTION + POSTBOX,
                "letters.add(letter);",
                "letters.add(new letters.sorting.SortingOffice().plain(letter));");
        workbook.replace(
                SOLUTION + SORTING,
                "    /** The letter",
                "    public String plain(String letter) {\n"
                        + "        return letter;\n"
                        + "    }\n\n"
                        + "    /** The letter");

        assertThat(workbook.findings(new ExercisesStandAlone()))
                .extracting(Finding::toString)
                .anyMatch(
                        found -> found.startsWith("1.1: does not compile when it alone is solved"));
    }

    @Test
    @DisplayName("that runs other tests than the starter")
    void otherTests() {
        workbook.write(
                SOLUTION + "src/test/java/letters/E01PostboxTest.java",
                workbook.read(POSTBOX_TEST).replace("void once()", "void onlyOnce()"));

        assertFound(workbook.findings(new SolutionsAreGreen()), "ran in the", ONCE, ONCE);
    }
}
