package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.red;
import static workbook.board.TinyModule.startedIn;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A hint on the board")
@Timeout(30)
class HintsOnTheBoardTest {

    private static final String THREE_TIERS =
            """
            Who knows whom?
            ---
            Look at the constructor.
            ---
            Nearly there:

                bus.publish(event);
            """;

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands =
                new TinyModule(workbook, "01-commands-vs-events")
                        .exercise("1.1", "Two kinds of message", red("it is sent", "no"))
                        .file("hints/1.1.md", THREE_TIERS);
    }

    @Test
    @DisplayName("is not shown unasked")
    void notAsked() {
        commands.run();

        assertThat(commands.board())
                .contains("   stuck? mvn test -pl 01-commands-vs-events -Dhint")
                .noneMatch(line -> line.contains("Who knows whom?"));
    }

    @Test
    @DisplayName("is a nudge at first")
    void first() {
        askTimes(1);

        assertThat(commands.board())
                .containsSequence(
                        "   hint 1 of 3 for 1.1",
                        "   Who knows whom?",
                        "",
                        "   Not enough? Ask again for the next one.")
                .noneMatch(line -> line.contains("stuck?"));
    }

    @Test
    @DisplayName("is a direction at the second time")
    void second() {
        askTimes(2);

        assertThat(commands.board())
                .containsSequence("   hint 2 of 3 for 1.1", "   Look at the constructor.", "")
                .noneMatch(line -> line.contains("Who knows whom?"));
    }

    @Test
    @DisplayName("is nearly the answer at last")
    void last() {
        askTimes(3);

        assertThat(commands.board())
                .containsSequence(
                        "   hint 3 of 3 for 1.1",
                        "   Nearly there:",
                        "   ",
                        "       bus.publish(event);",
                        "",
                        "   That was the last hint. The solved files are in"
                                + " solutions/01-commands-vs-events");
    }

    @Test
    @DisplayName("is counted in our digits, whatever the machine's own are")
    void otherDigits() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            askTimes(2);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(commands.board()).contains("   hint 2 of 3 for 1.1");
    }

    @Test
    @DisplayName("is the last one again from then on")
    void lastAgain() {
        askTimes(5);

        assertThat(commands.board()).contains("   hint 3 of 3 for 1.1");
    }

    @Test
    @DisplayName("is counted for each exercise alone")
    void nextExercise() {
        askTimes(2);
        commands.exercise("1.1", "Two kinds of message", green("it is sent"))
                .exercise("1.2", "One handler", red("a second one is refused", "no"))
                .file("hints/1.2.md", "Count the handlers.\n---\nWho counts them?\n");

        askTimes(1);

        assertThat(commands.board())
                .containsSequence("   hint 1 of 2 for 1.2", "   Count the handlers.");
    }

    @Test
    @DisplayName("inside the module's folder leads to the solutions from there")
    void startedInside() {
        commands.file("hints/1.1.md", "Who knows whom?\n");

        commands.run(new Setting(true, commands.folder(), Optional.of("true")));

        assertThat(commands.board())
                .contains(
                        "   That was the last hint. The solved files are in"
                                + " ../solutions/01-commands-vs-events");
    }

    @Test
    @DisplayName("is missing where none is written")
    void noHint() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"))
                .exercise("1.2", "One handler", red("a second one is refused", "no"));

        askTimes(1);

        assertThat(commands.board()).contains("   There is no hint for this exercise.");
    }

    @Test
    @DisplayName("is not needed when everything is green")
    void allGreen() {
        commands.exercise("1.1", "Two kinds of message", green("it is sent"));

        askTimes(1);

        assertThat(commands.board()).noneMatch(line -> line.contains("hint"));
    }

    @Test
    @DisplayName("is not used up by a run without a question")
    void notUsedUp() {
        commands.run(startedIn(workbook));
        commands.run(startedIn(workbook));

        askTimes(1);

        assertThat(commands.board()).contains("   hint 1 of 3 for 1.1");
    }

    @Test
    @DisplayName("for another exercise is shown alone")
    void forAnother() {
        commands.exercise("1.2", "One handler", red("a second one is refused", "no"))
                .file("hints/1.2.md", "Count the handlers.\n");

        commands.run(new Setting(true, commands.folder(), Optional.of("1.2")));

        assertThat(commands.board())
                .containsSequence("   hint 1 of 1 for 1.2", "   Count the handlers.")
                .noneMatch(line -> line.contains("it is sent"));
    }

    @Test
    @DisplayName("for an exercise that is not there names those that are")
    void forNone() {
        commands.run(new Setting(true, commands.folder(), Optional.of("1.9")));

        assertThat(commands.board())
                .contains("   There is no exercise 1.9. This module has 1.1 to 1.1.")
                .noneMatch(line -> line.contains("last hint"));
    }

    private void askTimes(int times) {
        for (int asked = 0; asked < times; asked++) {
            commands.run(commands.askingForAHint());
        }
    }
}
