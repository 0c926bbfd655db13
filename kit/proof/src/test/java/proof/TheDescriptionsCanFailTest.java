package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.Complaints.assertFound;
import static proof.Letters.MODULE;
import static proof.Letters.POSTBOX_TEST;
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
@DisplayName("The proof rejects a description")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheDescriptionsCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutAnswers();
    }

    @Test
    @DisplayName("with a gap in the numbers")
    void gap() {
        workbook.replace(SORTING_TEST, "number = \"1.2\"", "number = \"1.3\"");

        assertFound(
                workbook.findings(new ExercisesAreDescribed()),
                "should be number 1.2, by the name of its class",
                "1.3");
    }

    @Test
    @DisplayName("with too many minutes for one sitting")
    void minutes() {
        workbook.replace(SORTING_TEST, "minutes = 10", "minutes = 45");

        assertFound(
                workbook.findings(new ExercisesAreDescribed()),
                "takes 45 minutes. It should be 5 to 20",
                "1.2");
    }

    @Test
    @DisplayName("without a claim")
    void noClaim() {
        workbook.replace(SORTING_TEST, "claims = \"B1\"", "claims = {}");

        assertFound(
                workbook.findings(new ExercisesAreDescribed()),
                "covers no claim of the curriculum",
                "1.2");
    }

    @Test
    @DisplayName("without a file to edit")
    void nothingToEdit() {
        workbook.replace(SORTING_TEST, "edit = \"" + SORTING + "\"", "edit = {}");

        assertFound(workbook.findings(new ExercisesAreDescribed()), "has 0 files to edit", "1.2");
    }

    @Test
    @DisplayName("of a test without a sentence for a name")
    void nameless() {
        workbook.replace(
                POSTBOX_TEST, "    @DisplayName(\"a letter leaves the postbox once\")\n", "");

        assertFound(
                workbook.findings(new ExercisesAreDescribed()),
                "has no sentence for a name",
                "1.1 \"once()\"");
    }

    @Test
    @DisplayName("by a name that Maven does not take for a test")
    void notFound() {
        String stamps = addClass("class", "E03Stamps");

        assertFound(
                workbook.findings(new TestsAreExercises()),
                "has tests, and is not called E01…Test",
                stamps);
    }

    @Test
    @DisplayName("by a test class that is too long to be read")
    void tooLong() {
        workbook.replace(
                POSTBOX_TEST, "package letters;\n", "package letters;\n" + "\n".repeat(250));

        assertFound(
                workbook.findings(new TestsAreExercises()),
                "lines. A learner reads 250 at most",
                POSTBOX_TEST);
    }

    @Test
    @DisplayName("by an abstract class that no exercise extends")
    void nobodyExtendsIt() {
        String details = addClass("abstract class", "StampsDetails");

        assertFound(
                workbook.findings(new TestsAreExercises()),
                "has tests, and is not called E01…Test",
                details);

        workbook.replace(
                POSTBOX_TEST,
                "class E01PostboxTest {",
                "class E01PostboxTest extends StampsDetails {");
        assertThat(workbook.findings(new TestsAreExercises())).isEmpty();
    }

    @Test
    @DisplayName("that is missing from its tests")
    void noExercise() {
        String stamps = addClass("class", "E03StampsTest");

        assertFound(
                workbook.findings(new TestsAreExercises()), "has tests, and no @Exercise", stamps);
    }

    @Test
    @DisplayName("of tests in a nested class, where the board does not see them")
    void nested() {
        workbook.replace(
                POSTBOX_TEST,
                "    private final Postbox",
                "    @org.junit.jupiter.api.Nested\n"
                        + "    class Inside {}\n\n"
                        + "    private final Postbox");

        assertFound(workbook.findings(new TestsAreExercises()), "has @Nested tests", POSTBOX_TEST);
    }

    /** Adds a class with one test, and answers where it is. */
    private String addClass(String kind, String name) {
        String file = MODULE + "src/test/java/letters/" + name + ".java";
        workbook.write(
                file,
                """
                package letters;

                %s %s {
                    @org.junit.jupiter.api.Test
                    void stamped() {}
                }
                """
                        .formatted(kind, name));
        return file;
    }
}
