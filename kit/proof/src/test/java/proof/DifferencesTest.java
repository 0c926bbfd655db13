package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.engine.Answer;

@DisplayName("The difference in a wrong answer")
@Timeout(60)
class DifferencesTest {

    private static final String POSTBOX = "solutions/01-letters/src/main/java/letters/Postbox.java";
    private static final String LOST = "solutions/01-letters/wrong-answers/1.1-lost.diff";

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder) {
        workbook = MiniatureWorkbook.in(folder, new ModuleRunner(folder.resolve("classes")));
    }

    @Test
    @DisplayName("follows a solution whose lines have moved")
    void moved() {
        String before = workbook.read(LOST);
        workbook.replace(POSTBOX, "package letters;\n", "package letters;\n\n// one\n// two\n");
        assertThat(differences().untidy()).isNotEmpty();

        differences().tidyUp();

        assertThat(differences().untidy()).isEmpty();
        assertThat(workbook.read(LOST)).isNotEqualTo(before).startsWith(heading(before));
    }

    @Test
    @DisplayName("is one between formatted files")
    void formatted() {
        workbook.replace(LOST, "+        ", "+    ");
        assertThat(differences().untidy()).hasSize(1);

        differences().tidyUp();

        assertThat(differences().untidy()).isEmpty();
    }

    @Test
    @DisplayName("is one in the code")
    void commented() {
        workbook.replace(LOST, "+10,7 @@", "+10,8 @@");
        workbook.replace(
                LOST,
                "-        letters.add(letter);",
                "-        letters.add(letter);\n+        // it is lost");
        workbook.replace(
                LOST,
                "     /** Takes a letter in. */",
                "-    /** Takes a letter in. */\n+    /** Loses a letter. */");
        assertThat(differences().untidy()).hasSize(1);

        differences().tidyUp();

        assertThat(differences().untidy()).isEmpty();
        assertThat(workbook.read(LOST))
                .contains("+        // it is lost")
                .doesNotContain("Loses a letter");
    }

    @Test
    @DisplayName("is left alone where it does not fit the solution any more")
    void doesNotFit() {
        String before = workbook.read(LOST);
        workbook.write(POSTBOX, "package letters;\n\npublic final class Postbox {}\n");

        differences().tidyUp();

        assertThat(workbook.read(LOST)).isEqualTo(before);
    }

    @Test
    @DisplayName("is named when it is none")
    void isNone() {
        workbook.replace(LOST, "-        letters.add(letter);", "letters.add(letter);");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> differences().untidy())
                // Where it was found in another thread, that failure is around it.
                .withMessageContaining("1.1-lost holds no unified diff");
    }

    @Test
    @DisplayName("moves into the document of its exercise unchanged")
    void intoDocuments() {
        List<Answer> before = module().wrongAnswers();
        assertThat(differences().drafts()).isNotEmpty();

        differences().putDraftsIntoDocuments();

        assertThat(differences().drafts()).isEmpty();
        assertThat(module().wrongAnswers())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("file")
                .isEqualTo(before);
        assertThat(workbook.read("solutions/01-letters/wrong-answers/1.1.md"))
                .startsWith("# 1.1 ")
                .contains(
                        "\n### lost\n\nPosting a letter is all that matters.\n\nThe board says:\n");
    }

    @Test
    @DisplayName("follows the solution in a document, too")
    void movedInADocument() {
        differences().putDraftsIntoDocuments();
        List<Answer> before = module().wrongAnswers();
        workbook.replace(POSTBOX, "package letters;\n", "package letters;\n\n// one\n// two\n");
        assertThat(differences().untidy()).isNotEmpty();

        differences().tidyUp();

        assertThat(differences().untidy()).isEmpty();
        assertThat(module().wrongAnswers())
                .extracting(Answer::name, Answer::idea, Answer::words)
                .isEqualTo(
                        before.stream()
                                .map(one -> tuple(one.name(), one.idea(), one.words()))
                                .toList());
    }

    private ModuleFolders module() {
        return new Workbook(workbook.root()).modules().getFirst();
    }

    private Differences differences() {
        return new Differences(module());
    }

    private static String heading(String text) {
        return text.substring(0, text.indexOf("--- a/"));
    }
}
