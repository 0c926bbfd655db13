package proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The code")
@Timeout(120)
class TheCodeIsFormattedTest {

    private static final String COMMAND = "mvn -q test -Dformat";
    private static final boolean WRITE = Boolean.getBoolean("workbook.format");

    private static final Path ROOT = Path.of(System.getProperty("workbook.root")).normalize();

    private final JavaFiles workbook = new JavaFiles(ROOT);
    private final List<Differences> answers =
            new Workbook(ROOT).modules().stream().map(Differences::new).toList();

    @Test
    @DisplayName("is as google-java-format writes it")
    void isFormatted() {
        if (WRITE) {
            workbook.format();
        }

        assertNone("These files are not formatted.", workbook.unformatted());
    }

    @Test
    @DisplayName("of a wrong answer is its difference to the formatted solution")
    void differences() {
        if (WRITE) {
            answers.forEach(Differences::tidyUp);
        }

        assertNone(
                "These differences are not as they would be if they were made now.",
                answers.stream()
                        .flatMap(module -> module.untidy().stream())
                        .map(ROOT::relativize)
                        .toList());
    }

    @Test
    @DisplayName("of an answer is in the document of its exercise")
    void documents() {
        if (WRITE) {
            answers.forEach(Differences::putDraftsIntoDocuments);
        }

        assertNone(
                "These answers are not in the document of their exercise yet.",
                answers.stream()
                        .flatMap(module -> module.drafts().stream())
                        .map(ROOT::relativize)
                        .toList());
    }

    private static void assertNone(String complaint, List<Path> files) {
        assertThat(files)
                .withFailMessage(
                        () ->
                                complaint
                                        + " In the workbook's folder, "
                                        + COMMAND
                                        + " does it:\n"
                                        + files.stream()
                                                .map(file -> "  " + file)
                                                .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
