package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.SmallWorkbook.solvedRule;
import static workbench.grade.Status.DONE;
import static workbench.grade.Status.UNTOUCHED;
import static workbench.grade.Status.WRONG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.SmallWorkbook;
import workbench.Workbook;
import workbook.engine.Answer;

@Tag("long")
@DisplayName("When a room is graded,")
@Timeout(150)
class GradeTest {

    @TempDir private static Path root;

    private static Room room;
    private static Summary summary;

    @BeforeAll
    @Timeout(300)
    static void grade() throws IOException, InterruptedException {
        SmallWorkbook.in(root.resolve("workbook"));
        Workbook workbook = Workbook.in(root.resolve("workbook"));
        room = new Room(root.resolve("room"));

        room.finished("ada").beginner("bob");
        room.finishedBut("half", RULE, SmallWorkbook.starter(RULE));
        room.finishedBut("newest first", POSTBOX, solvedPostbox("letters.add(0, letter);"));
        room.finishedBut("newest first too", POSTBOX, solvedPostbox("letters.addFirst(letter);"));
        room.finishedBut("loses", POSTBOX, solvedPostbox(""));
        room.finishedBut("own idea", RULE, solvedRule("return true;"));
        room.posting("exits", "System.exit(0);");
        room.finished("adds much");
        for (String name : List.of("One", "Two", "Three", "Four", "Five")) {
            room.write("adds much", "src/test/java/letters/" + name + ".java", "");
        }
        Files.writeString(room.folder().resolve("dora.zip"), "no folder");

        summary = GradeCommand.grade(workbook, room.folder(), Room.LIMITS);
    }

    @Test
    @DisplayName("solved exercises are done and the others are untouched")
    void unfinished() {
        assertThat(statuses("ada")).containsExactly(DONE, DONE, DONE);
        assertThat(grade("ada").remarks()).isEmpty();
        assertThat(statuses("bob")).containsExactly(UNTOUCHED, UNTOUCHED, UNTOUCHED);
        assertThat(statuses("half")).containsExactly(DONE, DONE, UNTOUCHED);
    }

    @Test
    @DisplayName("a wrong answer has the test's own words and its name")
    void wrongAnswers() {
        Mark mark = grade("newest first").marks().get("1.1");

        assertThat(mark.status()).isEqualTo(WRONG);
        assertThat(mark.green()).isEqualTo(1);
        assertThat(mark.told()).contains("in the order in which they came");
        assertThat(mark.wrongAnswer()).map(Answer::name).contains("1.1-newest-first");
        assertThat(grade("own idea").marks().get("1.3").wrongAnswer()).isEmpty();
    }

    @Test
    @DisplayName("each exercise has what is different from the starter, if it was worked on")
    void changes() {
        assertThat(grade("newest first").marks().get("1.1").changes())
                .singleElement()
                .satisfies(change -> assertThat(change.place()).isEqualTo(POSTBOX))
                .satisfies(
                        change ->
                                assertThat(change.lines())
                                        .contains("+        letters.add(0, letter);"));
        assertThat(grade("bob").marks().values()).allMatch(mark -> mark.changes().isEmpty());
    }

    @Test
    @DisplayName("the most common wrong answers come first")
    void common() {
        assertThat(summary.mostCommon(summary.exercises().getFirst()))
                .extracting(it -> it.participants() + " " + it.answer().name())
                .startsWith("2 1.1-newest-first", "1 1.1-lost");
    }

    @Test
    @DisplayName("a file beside the participants is only named")
    void passedOver() {
        assertThat(summary.notes())
                .containsExactly("dora.zip is not a folder, and was passed over");
    }

    @Test
    @DisplayName("the screen shows a matrix with signs and common mistakes")
    void matrix() {
        assertThat(Matrix.of(summary))
                .contains(
                        "                    01",
                        "                    1 2 3   done",
                        " ada                ✔ ✔ ✔   3 of 3",
                        " exits              X ✔ ✔   2 of 3",
                        "   X ends Java, for instance with System.exit",
                        "   2 ×  1.1-newest-first: The newest letter lies on top.",
                        "   dora.zip is not a folder, and was passed over",
                        "   adds much: … and 2 more, in grades.json")
                .as("what only one participant thinks")
                .noneMatch(it -> it.contains("1.1-lost"));
    }

    @Test
    @DisplayName("nothing of the participants is changed")
    void leavesNothing() {
        assertThat(SmallWorkbook.filesBelow(room.folder().resolve("bob/" + MODULE)))
                .containsExactlyInAnyOrderElementsOf(SmallWorkbook.starter());
    }

    private static Grade grade(String participant) {
        return summary.grades().stream()
                .filter(grade -> grade.participant().equals(participant))
                .findFirst()
                .orElseThrow();
    }

    private static List<Status> statuses(String participant) {
        return grade(participant).marks().values().stream().map(Mark::status).toList();
    }
}
