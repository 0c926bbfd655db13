package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.grade.HarmfulCode.NAP;
import static workbench.grade.OddFiles.olderPostbox;
import static workbench.grade.Row.FIRST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.Repository;
import workbench.SmallWorkbook;
import workbench.Workbook;
import workbench.incremental.Folder;

/**
 * A room full of bad luck and bad will. Each row is a participant. It says how the hand-in differs
 * from a finished one, what the three exercises deserve, and what the remarks are. All of them are
 * graded in one run, between two honest participants.
 */
@Tag("long")
@DisplayName("In a room with unlucky and hostile participants,")
@Timeout(60)
class RoomTest {

    private static final String LAST = "zz last";

    @TempDir private static Path root;

    private static Room room;
    private static Summary summary;

    static Stream<Row> rows() {
        return Stream.of(
                        OddFolders.rows(),
                        OddFiles.rows(),
                        OddTexts.rows(),
                        WildCode.rows(),
                        HarmfulCode.rows(root.resolve("workbook")),
                        Cheats.rows())
                .flatMap(rows -> rows);
    }

    @BeforeAll
    @Timeout(900)
    static void grade() throws IOException, InterruptedException {
        Path book = root.resolve("workbook");
        SmallWorkbook workbook = SmallWorkbook.in(book);
        workbook.write(POSTBOX, olderPostbox());
        Repository repository = new Repository(book);
        repository.commit("the older version");
        workbook.write(POSTBOX, SmallWorkbook.starter(POSTBOX));
        repository.commit("the newer version");

        room = new Room(Files.createDirectories(root.resolve("room")));
        room.finished(FIRST).finished(LAST);
        Files.createDirectories(room.folder().resolve("__MACOSX"));
        for (Row row : rows().toList()) {
            row.difference().in(room, row.name());
        }
        Folder.delete(room.folder().resolve("tmp"));
        Limits limits = new Limits(Duration.ofSeconds(240), Duration.ofSeconds(10), 128, 1_000_000);
        summary = GradeCommand.grade(Workbook.in(book), room.folder(), limits);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("each gets what it deserves with a line that says why")
    void deserves(Row row) {
        Grade grade = grade(row.name());

        assertThat(signs(grade))
                .as("%s, of whom is said: %s", row, grade.remarks())
                .isEqualTo(row.signs());
        if (row.said().isEmpty()) {
            assertThat(grade.remarks()).isEmpty();
        } else {
            assertThat(String.join("\n", grade.remarks())).contains(row.said());
        }
    }

    @Test
    @DisplayName("honest participants keep everything, whatever the others do")
    void honest() {
        assertThat(signs(grade(FIRST))).isEqualTo("✔✔✔");
        assertThat(signs(grade(LAST))).isEqualTo("✔✔✔");
        assertThat(grade(LAST).remarks()).isEmpty();
    }

    @Test
    @DisplayName("neither a process nor a folder is left over")
    void leftOver() {
        assertThat(
                        ProcessHandle.allProcesses()
                                .map(process -> process.info().commandLine().orElse(""))
                                .filter(command -> command.contains("sleep " + NAP)))
                .isEmpty();
        assertThat(summary.grades()).extracting(Grade::participant).doesNotContain("__MACOSX");
    }

    @Test
    @DisplayName("the table keeps its columns, whatever the names are")
    void columns() {
        assertThat(Matrix.of(summary)).anyMatch(line -> line.startsWith(" two?lines "));
    }

    private static Grade grade(String name) {
        return summary.grades().stream()
                .filter(grade -> grade.participant().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String signs(Grade grade) {
        return grade.marks().values().stream()
                .map(mark -> mark.status().sign())
                .collect(Collectors.joining());
    }
}
