package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.Complaints.assertFound;
import static proof.Letters.IN_THEIR_ORDER;
import static proof.Letters.MODULE;
import static proof.Letters.ONCE;
import static proof.Letters.POSTBOX;
import static proof.Letters.POSTBOX_TEST;
import static proof.Letters.SORTING;
import static proof.Letters.SORTING_TEST;
import static proof.Letters.STUB;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@DisplayName("The proof rejects a starter")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheStartersCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutAnswers();
    }

    @Test
    @DisplayName("with a test that is green before any work")
    void green() {
        workbook.addTest(
                3,
                "there is a postbox",
                "assertThat(postbox).as(\"There should be a postbox.\").isNotNull();");

        assertFound(
                workbook.findings(new StartersAreRed()),
                "is green before any work",
                "1.1 \"there is a postbox\"");
    }

    @Test
    @DisplayName("that fails by accident")
    void accident() {
        workbook.replace(MODULE + POSTBOX, STUB, "throw new NullPointerException();");

        assertFound(
                workbook.findings(new StartersAreRed()),
                "not intended: java.lang.NullPointerException",
                IN_THEIR_ORDER,
                ONCE);
    }

    @Test
    @DisplayName("with a stub that names another exercise")
    void anotherExercise() {
        workbook.replace(MODULE + POSTBOX, STUB, "throw new NotDoneYet(\"1.2\");");

        assertFound(
                workbook.findings(new StartersAreRed()),
                "needs exercise 1.2 to be done first",
                IN_THEIR_ORDER,
                ONCE);
    }

    @Test
    @DisplayName("that is red without a teaching sentence")
    void noSentence() {
        assertWithoutAWord("");
    }

    @Test
    @DisplayName("that is red with nothing but a name that AssertJ gives")
    void onlyAName() {
        assertWithoutAWord(".extracting(String::toString)");
    }

    @Test
    @DisplayName("in which a guard is red")
    void redGuard() {
        workbook.replace(MODULE + SORTING, "return \"sorted: \" + letter;", "return letter;");

        assertFound(
                workbook.findings(new StartersAreRed()),
                "is a guard, and is red before any work",
                "1.2 \"a letter is marked\"");
    }

    @Test
    @DisplayName("that is done before any work")
    void guardsOnly() {
        workbook.replace(SORTING_TEST, "    @Order(2)\n", "    @Order(2)\n    @Guard\n");
        workbook.replace(SORTING_TEST, "    @Order(3)\n", "    @Order(3)\n    @Guard\n");

        assertThat(workbook.findings(new StartersAreRed()))
                .extracting(Finding::toString)
                .contains("1.2: is done before any work: it has no test but guards");
    }

    @Test
    @DisplayName("that does not compile")
    void starterDoesNotCompile() {
        workbook.replace(MODULE + POSTBOX, STUB, "not done yet");

        assertThat(workbook.findings(new ItCompiles()))
                .extracting(Finding::toString)
                .anyMatch(found -> found.startsWith("the starter: Postbox.java:"));
    }

    /** The postbox is done and loses every letter. The test has this instead of its sentence. */
    private void assertWithoutAWord(String insteadOfTheSentence) {
        workbook.replace(MODULE + POSTBOX, STUB, "return List.of();");
        workbook.replace(
                MODULE + POSTBOX,
                "String letter) {\n        return List.of();",
                "String letter) {");
        workbook.replace(
                POSTBOX_TEST,
                ".as(\"The letters should leave the postbox as they came.\")",
                insteadOfTheSentence);

        assertThat(workbook.findings(new StartersAreRed()))
                .extracting(Finding::toString)
                .anyMatch(found -> found.startsWith(IN_THEIR_ORDER + ": fails without a word"));
    }
}
