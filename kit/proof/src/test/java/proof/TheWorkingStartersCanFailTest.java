package proof;

import static proof.Complaints.assertFound;
import static proof.Letters.MODULE;
import static proof.Letters.SORTING_TEST;
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
@DisplayName("The proof rejects a starter that works")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheWorkingStartersCanFailTest {

    private static final String BEFORE = MODULE + "hints/1.2.before.txt";

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutRightAnswers();
    }

    @Test
    @DisplayName("and is not named as a wrong answer")
    void unnamed() {
        workbook.delete(WRONG + "1.2-calls-a-reader.diff");

        assertFound(
                workbook.findings(new StartersDoHarm()),
                "one of its wrong answers should be the line \"this is the starter\". Now 0 are",
                "1.2");
    }

    @Test
    @DisplayName("with too few or too many red tests")
    void ideas() {
        workbook.replace(SORTING_TEST, "    @Order(3)\n", "    @Order(3)\n    @Guard\n");

        assertFound(
                workbook.findings(new StartersDoHarm()),
                "has 1 red tests. Two to five ideas are enough",
                "1.2");
    }

    @Test
    @DisplayName("with another story than it publishes")
    void anotherStory() {
        workbook.write(BEFORE, "the office holds 7 readers\n");

        assertFound(
                workbook.findings(new StartersDoHarm()),
                "should have hints/1.2.before.txt just so:\nthe office holds 1 readers",
                "1.2");
    }

    @Test
    @DisplayName("and publishes nothing to look back at")
    void nothingToLookBackAt() {
        workbook.replace(SORTING_TEST, "\"what happened\"", "\"something\"");

        assertFound(workbook.findings(new StartersDoHarm()), "publishes nothing as", "1.2");
    }

    @Test
    @DisplayName("and has no picture")
    void noPicture() {
        workbook.replace(SORTING_TEST, "Drawn.note(", "String.join(");

        assertFound(
                workbook.findings(new PicturesShowTheDamage()),
                "has no picture of what its starter does",
                "1.2");
    }

    @Test
    @DisplayName("with a picture that shows nothing of the damage")
    void samePicture() {
        workbook.replace(
                SORTING_TEST,
                "\"holds \" + held() + \" readers\");\n        rep",
                "\"is there\");\n        rep");

        assertFound(
                workbook.findings(new PicturesShowTheDamage()),
                "has the same picture with the starter and when it is solved",
                "1.2 \"rule: the sorting office knows no reader\"");
    }

    @Test
    @DisplayName("of which the solution differs in nothing that can be seen")
    void sameStory() {
        workbook.replace(SORTING_TEST, "holds \" + held() + \" readers\"", "is there\"");
        workbook.write(BEFORE, "the office is there\n");

        assertFound(
                workbook.findings(new StartersDoHarm()),
                "publishes the same with its starter and when it is solved",
                "1.2");
    }

    @Test
    @DisplayName("and leaves no sentence to remember")
    void nothingToRemember() {
        workbook.replace(SORTING_TEST, "remember = \"A", "remember = \"\" /*");
        workbook.replace(SORTING_TEST, "loose coupling.\")", "loose coupling. */)");

        assertFound(workbook.findings(new StartersDoHarm()), "has no sentence to remember", "1.2");
    }
}
