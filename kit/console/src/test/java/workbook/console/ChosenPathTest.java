package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The chosen path")
class ChosenPathTest {

    @TempDir private Path workbook;

    private Path module;
    private ChosenPath path;

    @BeforeEach
    void createTheModule() throws IOException {
        path = new ChosenPath(workbook);
        module = workbook.resolve("03-ecst");
        exercise("E01CarryTest", "number = \"3.1\", core = true");
        exercise("E02OutboxTest", "number = \"3.2\"");
        exercise("E10DataTest", "number = \"3.10\",\n        core  =  true");
    }

    private void exercise(String name, String attributes) throws IOException {
        Path file = module.resolve("src/test/java/insurance/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "@Exercise(" + attributes + ")\nclass " + name + " {}\n");
    }

    @Test
    @DisplayName("is all exercises at first")
    void all() throws IOException {
        assertThat(path.exercises(module)).containsExactly("3.1", "3.2", "3.10");
        assertThat(path.isCore()).isFalse();
    }

    @Test
    @DisplayName("is remembered when it was the core")
    void core() throws IOException {
        assertThat(path.choose("core")).isEmpty();

        assertThat(new ChosenPath(workbook).isCore()).isTrue();
        assertThat(new ChosenPath(workbook).exercises(module)).containsExactly("3.1", "3.10");
    }

    @Test
    @DisplayName("stays when a command names no path")
    void stays() throws IOException {
        path.choose("core");

        path.choose("");
        path.choose("${path}");

        assertThat(path.isCore()).isTrue();
    }

    @Test
    @DisplayName("is all exercises again after all")
    void back() throws IOException {
        path.choose("core");
        path.choose("all");

        assertThat(path.isCore()).isFalse();
    }

    @Test
    @DisplayName("does not change for an unknown name")
    void unknown() throws IOException {
        path.choose("core");

        assertThat(path.choose("half"))
                .contains("The path half is unknown", "-Dpath=core", "-Dpath=all");
        assertThat(path.isCore()).isTrue();
    }
}
