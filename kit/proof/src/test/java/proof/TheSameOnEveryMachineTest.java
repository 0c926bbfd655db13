package proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The workbook says the same on every machine:")
@Timeout(120)
class TheSameOnEveryMachineTest {

    private static final Path WORKBOOK = Path.of(System.getProperty("workbook.root"));

    @Test
    @DisplayName("no code writes a text in the language of the machine")
    void noCodeDoes() {
        assertThat(MachineLanguage.in(new JavaFiles(WORKBOOK.resolve("kit")).all()))
                .as("Name Locale.ROOT, or write a number as %s. These calls do neither.")
                .isEmpty();
    }

    @Test
    @DisplayName("every limit in time that cuts code off knows a debugger")
    void limitsKnowADebugger() {
        List<Path> others =
                new JavaFiles(WORKBOOK)
                        .all().stream()
                                .filter(file -> !file.endsWith("TheSameOnEveryMachineTest.java"))
                                .filter(file -> cutsOff(JavaFiles.text(file)))
                                .toList();

        assertThat(others).as("Give the limit to Debugger.unlessAttached.").isEmpty();
        assertThat(cutsOff("assertTimeoutPreemptively(Duration.ofSeconds(3), code);")).isTrue();
        assertThat(cutsOff("assertTimeoutPreemptively(\n Debugger.unlessAttached(limit), code);"))
                .isFalse();
        assertThat(cutsOff(".atMost(Duration.ofSeconds(3))")).isTrue();
    }

    private static boolean cutsOff(String code) {
        return Pattern.compile("(assertTimeoutPreemptively|atMost)\\(\\s*(Duration\\.|\\d)")
                .matcher(code)
                .find();
    }

    @Test
    @DisplayName("such code is found")
    void found(@TempDir Path folder) throws IOException {
        assertThat(
                        of(
                                folder,
                                "\"%d\".formatted(1)",
                                "(\"a\" + \"%05.2f\").formatted(1.0)",
                                "String.format(\"%s %,d\", 1, 2)",
                                "describedAs(\"exercise %d\", 3)",
                                "\"I\".toLowerCase()",
                                "\"i\".toUpperCase()",
                                "DateTimeFormatter.ofPattern(\"d MMMM\")"))
                .hasSize(7)
                .allMatch(place -> place.contains("Some.java:"));
    }

    @Test
    @DisplayName("other code is left alone")
    void leftAlone(@TempDir Path folder) throws IOException {
        assertThat(
                        of(
                                folder,
                                "\"%s of %s\".formatted(1, 2)",
                                "\"%08x\".formatted(1)",
                                "String.format(Locale.ROOT, \"%d\", 1)",
                                "says(\"%d\")",
                                "\"I\".toLowerCase(Locale.ROOT)",
                                "DateTimeFormatter.ofPattern(\"d\", Locale.ROOT)"))
                .isEmpty();
    }

    private static List<String> of(Path folder, String... expressions) throws IOException {
        Path file = folder.resolve("Some.java");
        Files.writeString(
                file,
                "class Some {\n  Object[] all = {\n"
                        + String.join(",\n", expressions)
                        + "\n  };\n}\n");
        return MachineLanguage.in(List.of(file));
    }
}
