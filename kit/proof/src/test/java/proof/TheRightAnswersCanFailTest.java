package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.Complaints.assertFound;
import static proof.Letters.POSTBOX_TEST;
import static proof.Letters.RIGHT;
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
@DisplayName("The proof rejects a right answer")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheRightAnswersCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutWrongAnswers();
    }

    @Test
    @DisplayName("that a test refuses, under every locale and time zone")
    void refused() {
        workbook.replace(
                POSTBOX_TEST,
                ".as(\"A letter left the postbox a second time.\")",
                ".isNotSameAs(List.of()).as(\"A letter left the postbox a second time.\")");

        assertThat(workbook.findings(new RightAnswersAreAccepted()))
                .extracting(Finding::toString)
                .anyMatch(
                        found ->
                                found.startsWith(
                                        "1.1-linked: is right, and is refused by \"a letter"
                                                + " leaves the postbox once\" in run 1 of 1,"
                                                + " under ar-EG"))
                .anyMatch(
                        found ->
                                found.startsWith("1.1-set-of-letters: is right, and")
                                        && found.contains("in run 1 of 10, under tr-TR"));
    }

    @Test
    @DisplayName("that is refused only where numbers are written with other digits")
    void otherDigits() {
        addToATest("assertThat(String.format(\"%d\", 1)).as(\"One is one.\").isEqualTo(\"1\");");

        assertThat(workbook.findings(new RightAnswersAreAccepted()))
                .isNotEmpty()
                .extracting(Finding::toString)
                .allMatch(found -> found.contains("under ar-EG"));
    }

    @Test
    @DisplayName("that is refused now and then because of unordered sets")
    void byLuck() {
        addToATest("assertThat(System.nanoTime() % 3).as(\"This is luck.\").isNotZero();");
        for (String name : List.of("concat", "join", "constant")) {
            workbook.replace(RIGHT + "1.2-" + name + ".diff", "\n--- a", "\nrepeat\n\n--- a");
        }

        assertThat(workbook.findings(new RightAnswersAreAccepted()))
                .extracting(Finding::toString)
                .anyMatch(found -> found.contains("This is luck."));
    }

    @Test
    @DisplayName("that does not compile")
    void doesNotCompile() {
        workbook.replace(RIGHT + "1.2-concat.diff", ".concat(letter)", ".concat(lettre)");

        assertFound(
                workbook.findings(new ItCompiles()),
                "does not compile: [SortingOffice.java:",
                "1.2-concat");
    }

    @Test
    @DisplayName("that does not say what is different")
    void noIdea() {
        String concat = workbook.read(RIGHT + "1.2-concat.diff");
        workbook.write(RIGHT + "1.2-concat.diff", concat.substring(concat.indexOf("--- a/")));

        assertFound(
                workbook.findings(new RightAnswersAreAccepted()),
                "needs a sentence on what is different",
                "1.2-concat");
    }

    @Test
    @DisplayName("that is there twice, under two names")
    void twice() {
        workbook.write(RIGHT + "1.1-other.diff", workbook.read(RIGHT + "1.1-linked.diff"));

        assertFound(
                workbook.findings(new RightAnswersAreAccepted()),
                "is the same as 1.1-linked",
                "1.1-other");
    }

    @Test
    @DisplayName("missing when two are too few")
    void tooFew() {
        workbook.delete(RIGHT + "1.2-join.diff");

        assertFound(
                workbook.findings(new RightAnswersAreAccepted()),
                "has 2 right answers. At least 3 are needed",
                "1.2");
    }

    private void addToATest(String statement) {
        String last = "isEqualTo(\"sorted: from Ada\");";
        workbook.replace(SORTING_TEST, last, last + "\n        " + statement);
    }
}
