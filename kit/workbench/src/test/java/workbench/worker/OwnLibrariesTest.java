package workbench.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import workbook.CompiledInto;

@DisplayName("The workbench's own libraries")
class OwnLibrariesTest {

    private static final List<String> EXERCISES_NEED =
            List.of(
                    "junit-jupiter-api",
                    "junit-platform-launcher",
                    "assertj-core",
                    "archunit",
                    "awaitility");
    private static final List<String> OWN =
            List.of("picocli", "jline", "fastcsv", "jackson", "java-diff-utils");

    @Test
    @DisplayName("are the only ones kept away from exercises")
    void leftOut() {
        List<String> left = names(OwnLibraries.leftOut());

        assertThat(EXERCISES_NEED)
                .allSatisfy(need -> assertThat(left).anyMatch(name -> name.startsWith(need)));
        assertThat(left).noneMatch(name -> OWN.stream().anyMatch(name::startsWith));
    }

    @Test
    @DisplayName("and so is the workbench itself, where exercises are compiled")
    void andTheWorkbench() {
        assertThat(OwnLibraries.ofExercises())
                .isNotEmpty()
                .doesNotContain(CompiledInto.folderOf(OwnLibraries.class))
                .doesNotContain(CompiledInto.folderOf(ClassReader.class));
    }

    private static List<String> names(List<Path> paths) {
        return paths.stream().map(path -> path.getFileName().toString()).toList();
    }
}
