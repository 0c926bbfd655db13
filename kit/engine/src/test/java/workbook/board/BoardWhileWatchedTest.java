package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.red;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.board.BoardObserver.Moment;
import workbook.board.BoardObserver.View;

@DisplayName("An observer of a run")
@Timeout(30)
class BoardWhileWatchedTest {

    @TempDir private Path workbook;

    private final List<View> seen = new ArrayList<>();
    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands =
                new TinyModule(workbook, "01-commands-vs-events")
                        .exercise("1.1", "Two kinds", red("it is sent", "Nothing was sent."))
                        .exercise("1.2", "One handler", green("it arrives"))
                        .exercise(
                                "1.3",
                                "Many subscribers",
                                green("one hears it"),
                                red("all hear it", "Only one has heard it."));
    }

    @Test
    @DisplayName("sees a board before each test and at the end")
    void moments() {
        watch("");

        assertThat(seen)
                .extracting(View::moment)
                .containsExactly(
                        Moment.BEFORE_A_TEST,
                        Moment.FIRST_VERDICT,
                        Moment.BEFORE_A_TEST,
                        Moment.BEFORE_A_TEST,
                        Moment.BEFORE_A_TEST,
                        Moment.AT_THE_END);
    }

    @Test
    @DisplayName("sees what counts should the process end within the test that begins")
    void shouldItEnd() {
        watch("");

        assertThat(text(seen.getFirst())).contains("✘ it is sent", "Java itself ended");
    }

    @Test
    @DisplayName("learns the first red exercise and those not done")
    void firstRed() {
        watch("");

        View last = seen.getLast();
        assertThat(last.exercise()).contains("1.1");
        assertThat(last.toDo()).containsExactly("1.1", "1.3");
        assertThat(text(last)).contains("1 of 3 done", "Nothing was sent.", "stuck? press h");
    }

    @Test
    @DisplayName("may prefer another red exercise")
    void preferred() {
        watch("1.3");
        assertThat(seen.getLast().exercise()).contains("1.3");
        assertThat(text(seen.getLast())).contains("Only one has heard it.");

        watch("1.2");
        assertThat(seen.getLast().exercise()).contains("1.1");
    }

    @Test
    @DisplayName("can have a few words on everything that is red")
    void allRed() {
        watch("");

        assertThat(String.join("\n", seen.getLast().allRed()))
                .contains("1.1 Two kinds", "Nothing was sent.", "1.3 Many subscribers")
                .doesNotContain("One handler");
    }

    @Test
    @DisplayName("leaves no board behind for Maven")
    void noBoardForMaven() {
        watch("");

        assertThat(commands.folder().resolve("target/workbook/board")).doesNotExist();
    }

    private void watch(String preferred) {
        seen.clear();
        commands.run(
                new Setting(
                        false,
                        workbook,
                        Optional.empty(),
                        Optional.of(
                                new Setting.Watch(
                                        seen::add,
                                        Optional.of(preferred).filter(it -> !it.isEmpty())))));
    }

    private static String text(View sight) {
        return TinyModule.withoutColours(String.join("\n", sight.board()));
    }
}
