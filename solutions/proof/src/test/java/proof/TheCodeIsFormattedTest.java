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

    private final JavaFiles workbook =
            new JavaFiles(Path.of(System.getProperty("workbook.root")).normalize());

    @Test
    @DisplayName("stands as google-java-format writes it, everywhere")
    void isFormatted() {
        if (WRITE) {
            workbook.format();
        }

        List<Path> unformatted = workbook.unformatted();

        assertThat(unformatted)
                .withFailMessage(
                        () ->
                                "These files are not formatted. In the workbook's folder, "
                                        + COMMAND
                                        + " does it:\n"
                                        + unformatted.stream()
                                                .map(file -> "  " + file)
                                                .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
