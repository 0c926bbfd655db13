package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.Complaints.assertFound;
import static proof.Letters.MODULE;
import static proof.Letters.POSTBOX;
import static proof.Letters.POSTBOX_TEST;
import static proof.Letters.READER;
import static proof.Letters.SOLUTION;
import static proof.Letters.SORTING;
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
@DisplayName("The proof rejects files")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheFilesCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutAnswers();
    }

    @Test
    @DisplayName("to edit that are not there")
    void notThere() {
        workbook.replace(
                POSTBOX_TEST,
                "edit = \"" + POSTBOX + "\"",
                "edit = {\"" + POSTBOX + "\", \"src/main/java/letters/Stamp.java\"}");
        workbook.write(
                SOLUTION + "src/main/java/letters/Stamp.java",
                "package letters;\n\npublic final class Stamp {}\n");

        assertFound(
                files(),
                "says to edit src/main/java/letters/Stamp.java, which is not there",
                "1.1");
    }

    @Test
    @DisplayName("to edit without a solution")
    void notSolved() {
        workbook.delete(SOLUTION + POSTBOX);

        assertFound(files(), "has no solution for src/main/java/letters/Postbox.java", "1.1");
    }

    @Test
    @DisplayName("to edit whose solution is the starter")
    void sameAsTheStarter() {
        workbook.write(SOLUTION + POSTBOX, workbook.read(MODULE + POSTBOX));

        assertFound(files(), "is the starter, unchanged", SOLUTION + POSTBOX);
    }

    @Test
    @DisplayName("to edit that belong to two exercises")
    void twoOwners() {
        workbook.replace(
                SORTING_TEST,
                "edit = \"" + SORTING + "\"",
                "edit = {\"" + SORTING + "\", \"" + POSTBOX + "\"}");

        assertThat(files())
                .extracting(Finding::toString)
                .contains(
                        "1.2: edits src/main/java/letters/Postbox.java, which belongs to 1.1"
                                + " already");
    }

    @Test
    @DisplayName("that are solved without being edited")
    void straySolution() {
        workbook.write(SOLUTION + READER, workbook.read(MODULE + READER).replace("Gets", "Reads"));

        assertFound(files(), "no exercise says to edit it", READER);
    }

    @Test
    @DisplayName("that the list of given files forgets")
    void listIncomplete() {
        workbook.replace(MODULE + "given-files.txt", READER + "\n", "");

        assertFound(files(), READER, MODULE + "given-files.txt");
    }

    @Test
    @DisplayName("that bring a resource which the list of given files forgets")
    void resourceNotListed() {
        workbook.write(MODULE + "src/main/resources/letters/old.log", "Dear Ada");

        assertFound(files(), "src/main/resources/letters/old.log", MODULE + "given-files.txt");
    }

    private List<Finding> files() {
        return workbook.findings(new FilesAreInTheirPlace());
    }
}
