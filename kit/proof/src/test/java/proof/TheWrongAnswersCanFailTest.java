package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.Complaints.assertFound;
import static proof.Letters.MODULE;
import static proof.Letters.POSTBOX;
import static proof.Letters.POSTBOX_TEST;
import static proof.Letters.SOLUTION;
import static proof.Letters.SORTING;
import static proof.Letters.WRONG;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@DisplayName("The proof rejects a wrong answer")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheWrongAnswersCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutRightAnswers();
    }

    @Test
    @DisplayName("that passes")
    void passes() {
        workbook.write(
                WRONG + "1.1-never-cleared.diff",
                "Once is enough.\n\nrejected: A letter left the postbox a second time.\n");

        assertFound(
                workbook.findings(new WrongAnswersAreRejected()),
                "passes. The tests of exercise 1.1 are too weak",
                "1.1-never-cleared");
    }

    @Test
    @DisplayName("that is rejected without the expected words")
    void otherWords() {
        workbook.replace(
                WRONG + "1.2-unmarked.diff", "mark before the letter", "mark behind the letter");

        assertFound(
                workbook.findings(new WrongAnswersAreRejected()),
                "is rejected without the words \"The sorting office should put its mark behind"
                        + " the letter.\"",
                "1.2-unmarked");
    }

    @Test
    @DisplayName("that is rejected without a teaching sentence")
    void noSentence() {
        workbook.replace(POSTBOX_TEST, ".as(\"A letter left the postbox a second time.\")", "");
        workbook.replace(
                WRONG + "1.1-never-cleared.diff",
                "A letter left the postbox a second time.",
                "Expecting empty");

        assertFound(
                workbook.findings(new WrongAnswersAreRejected()),
                "is rejected by \"a letter leaves the postbox once\" without a word",
                "1.1-never-cleared");
    }

    @Test
    @DisplayName("that is not done instead of wrong")
    void notDone() {
        workbook.answer("1.1-lost", POSTBOX, workbook.read(MODULE + POSTBOX));
        workbook.replace(
                WRONG + "1.1-lost.diff",
                "rejected: The letters should leave the postbox as they came.",
                "rejected: Nothing here yet.");

        assertFound(
                workbook.findings(new WrongAnswersAreRejected()),
                "is not an answer: exercise 1.1 is not done yet",
                "1.1-lost",
                "1.1-lost");
    }

    @Test
    @DisplayName("that does not compile")
    void doesNotCompile() {
        workbook.answer(
                "1.1-lost",
                POSTBOX,
                workbook.read(SOLUTION + POSTBOX).replace("return all;", "return nothing;"));

        assertFound(
                workbook.findings(new ItCompiles()),
                "does not compile: [Postbox.java:",
                "1.1-lost");
    }

    @Test
    @DisplayName("without a word about the idea behind it")
    void noWords() {
        String lost = workbook.read(WRONG + "1.1-lost.diff");
        workbook.write(WRONG + "1.1-lost.diff", lost.substring(lost.indexOf("--- a/")));

        assertFound(
                workbook.findings(new WrongAnswersAreRejected()),
                "needs the idea, and then the words that reject it",
                "1.1-lost");
    }

    @Test
    @DisplayName("that is different from another solution than this one")
    void doesNotFit() {
        workbook.replace(SOLUTION + POSTBOX, "letters.clear();", "letters.removeAll(all);");

        assertThat(workbook.findings(new ItCompiles()))
                .extracting(Finding::toString)
                .isNotEmpty()
                .allMatch(found -> found.contains("does not fit the solution any more"));
    }

    @Test
    @DisplayName("to an exercise that does not exist")
    void noSuchExercise() {
        workbook.write(
                WRONG + "1.3-misfiled.diff", "There is a third exercise.\n\nrejected: No.\n");

        assertFound(
                workbook.findings(new WrongAnswersAreRejected()),
                "begins with the number of no exercise",
                "1.3-misfiled");
    }

    @Test
    @DisplayName("that changes a file of another exercise")
    void strays() {
        workbook.answer(
                "1.1-lost", SORTING, workbook.read(SOLUTION + SORTING) + "final class Mine {}\n");

        assertFound(
                workbook.findings(new FilesAreInTheirPlace()),
                "changes src/main/java/letters/sorting/SortingOffice.java, which is not a file"
                        + " of exercise 1.1",
                "1.1-lost");
    }

    @Test
    @DisplayName("that is the starter but is rejected with other words")
    void starter() {
        workbook.replace(
                WRONG + "1.2-calls-a-reader.diff",
                "The sorting office should know no reader.",
                "The letter has no stamp.");

        assertFound(
                workbook.findings(new WrongAnswersAreRejected()),
                "is rejected without the words \"The letter has no stamp.\"",
                "1.2-calls-a-reader");
    }

    @Test
    @DisplayName("that is there twice under two names")
    void twice() {
        workbook.write(WRONG + "1.1-lost.diff", workbook.read(WRONG + "1.1-room-for-one.diff"));

        assertFound(
                workbook.findings(new WrongAnswersAreRejected()),
                "is the same as 1.1-lost",
                "1.1-room-for-one");
    }

    @Test
    @DisplayName("missing when three are too few")
    void tooFew() {
        workbook.delete(WRONG + "1.1-lost.diff");

        assertFound(
                workbook.findings(new WrongAnswersAreRejected()),
                "has 3 wrong answers. At least 4 are needed",
                "1.1");
    }
}
