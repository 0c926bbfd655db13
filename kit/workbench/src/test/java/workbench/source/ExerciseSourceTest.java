package workbench.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.SmallWorkbook;
import workbench.Workbook;
import workbook.board.ModuleFolder;

@DisplayName("An exercise's source")
@Timeout(60)
class ExerciseSourceTest {

    @Test
    @DisplayName("is read though nothing compiles, in the order of the numbers")
    void read(@TempDir Path folder) {
        SmallWorkbook workbook = SmallWorkbook.in(folder);
        workbook.write(SmallWorkbook.POSTBOX, "no Java at all");

        assertThat(ExerciseSource.in(workbook.module()))
                .extracting(ExerciseSource::number)
                .containsExactly("1.1", "1.2", "1.3");
    }

    @Test
    @DisplayName("may name several files")
    void severalFiles(@TempDir Path folder) {
        SmallWorkbook workbook = SmallWorkbook.in(folder);
        workbook.write(
                SmallWorkbook.POSTBOX_TEST,
                workbook.read(SmallWorkbook.POSTBOX_TEST)
                        .replace("edit = ", "edit = {\"src/main/java/letters/Other.java\", ")
                        .replace(", claims", "}, claims"));

        assertThat(ExerciseSource.in(workbook.module()).getFirst())
                .isEqualTo(
                        new ExerciseSource(
                                "1.1",
                                "Post a letter",
                                java.util.List.of(
                                        "src/main/java/letters/Other.java",
                                        SmallWorkbook.POSTBOX)));
    }

    @Test
    @DisplayName("names files that are there, in every module of the real workbook")
    void everywhere() {
        for (ModuleFolder module :
                Workbook.in(Path.of(System.getProperty("workbook.root"))).modules()) {
            assertThat(ExerciseSource.in(module))
                    .as(module.name())
                    .hasSameSizeAs(module.exercises())
                    .allSatisfy(
                            exercise ->
                                    assertThat(exercise.edit())
                                            .isNotEmpty()
                                            .allSatisfy(
                                                    file ->
                                                            assertThat(module.path().resolve(file))
                                                                    .exists()));
        }
    }
}
