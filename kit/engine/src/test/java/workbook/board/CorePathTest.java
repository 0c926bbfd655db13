package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.red;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.console.ChosenPath;

@DisplayName("On the core path,")
@Timeout(30)
class CorePathTest {

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands =
                new TinyModule(workbook, "01-commands-vs-events")
                        .file("README.md", "# 01 Commands vs events\n")
                        .quoting("");
    }

    private void follow(String path) throws IOException {
        assertThat(new ChosenPath(workbook).choose(path)).isEmpty();
    }

    @Test
    @DisplayName("the board marks the core for a learner who has not chosen")
    void marks() {
        commands.core("1.1", "Two kinds of message", green("it is sent"))
                .core("1.2", "One handler", red("it is handled", "no"))
                .exercise("1.3", "One queue", red("it waits", "no"))
                .core("1.4", "The rule", red("it is held", "no"))
                .run();

        assertThat(commands.board())
                .containsSequence(
                        "  ✔ 1.1 Two kinds of message" + " ".repeat(41) + "core",
                        "  ✘ 1.2 One handler   ← you are here, about 8 minutes, core",
                        "  ○ 1.3 One queue",
                        "  ○ 1.4 The rule" + " ".repeat(53) + "core");
    }

    @Test
    @DisplayName("the board passes over an exercise that is not in the core")
    void passesOver() throws IOException {
        follow("core");

        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no"))
                .core("1.2", "One handler", red("it is handled", "Two systems handled it."))
                .run();

        assertThat(commands.board())
                .contains("   Two systems handled it.")
                .containsSequence(
                        " 01 Commands vs events" + " ".repeat(23) + "0 of 1 done on the core path",
                        "  · 1.1 Two kinds of message",
                        "  ✘ 1.2 One handler   ← you are here, about 8 minutes");
        assertThat(commands.endsTheBuild()).isTrue();
    }

    @Test
    @DisplayName("the next module comes as soon as the core is done")
    void coreDone() throws IOException {
        follow("core");
        new TinyModule(workbook, "02-event-notification").file("README.md", "# 02 Notification\n");

        commands.core("1.1", "Two kinds of message", green("it is sent"))
                .exercise("1.2", "One handler", red("it is handled", "no"))
                .run();

        assertThat(commands.board())
                .containsSequence(
                        "   Green. The core of this module is done.",
                        "   later  1.2: mvn test -Dpath=all",
                        "   next   mvn test -pl 02-event-notification   02 Notification");
        assertThat(commands.endsTheBuild()).isFalse();
    }

    @Test
    @DisplayName("the core is done once and is said once")
    void coreDoneAgain() throws IOException {
        follow("core");
        commands.core("1.1", "Two kinds of message", green("it is sent"))
                .exercise("1.2", "One handler", red("it is handled", "no"))
                .run();

        commands.run();

        assertThat(commands.board())
                .contains(
                        "   next   talk about it: 01-commands-vs-events/README.md#questions-to-discuss")
                .noneMatch(line -> line.contains("One handler"));
    }

    @Test
    @DisplayName("an exercise beside the path is explained in full when it runs alone")
    void runsAlone() throws IOException {
        follow("core");

        commands.core("1.1", "Two kinds of message", red("it is sent", "no"))
                .exercise("1.2", "One handler", red("it is handled", "Two systems handled it."))
                .runOnly("E02Test");

        assertThat(commands.board())
                .contains(
                        "  ✘ 1.2 One handler   ← you are here, about 8 minutes",
                        "   Two systems handled it.");
        assertThat(commands.endsTheBuild()).isTrue();
    }

    @Test
    @DisplayName("the other modules count their core")
    void others() throws IOException {
        follow("core");
        new TinyModule(workbook, "02-event-notification")
                .core("2.1", "Announce", red("it is announced", "no"))
                .exercise("2.2", "Listen", red("it is heard", "no"));

        commands.core("1.1", "Two kinds of message", red("it is sent", "no")).run();

        assertThat(commands.board()).contains(" 02 ○");
    }

    @Test
    @DisplayName("a module without a core counts as a whole")
    void withoutCore() throws IOException {
        follow("core");

        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no")).run();

        assertThat(commands.board().get(1)).endsWith("0 of 1 done");
    }

    @Test
    @DisplayName("a learner goes back to all exercises")
    void back() throws IOException {
        follow("core");
        follow("all");

        commands.exercise("1.1", "Two kinds of message", red("it is sent", "no"))
                .core("1.2", "One handler", red("it is handled", "no"))
                .run();

        assertThat(commands.board())
                .contains("  ✘ 1.1 Two kinds of message   ← you are here, about 8 minutes");
    }
}
