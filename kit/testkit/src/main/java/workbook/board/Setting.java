package workbook.board;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the build tells the board.
 *
 * @param underMaven whether Maven will show the board itself, at the very end
 * @param startedIn the folder in which the participant typed the command
 * @param hint what was asked for: nothing, or {@code true} for the current exercise, or the number
 *     of one
 * @param watch set where an observer looks on while the exercises run
 */
record Setting(boolean underMaven, Path startedIn, Optional<String> hint, Optional<Watch> watch) {

    /**
     * How the board is looked at while the exercises run.
     *
     * @param preferred the exercise to tell in full if it is red, whatever comes before it
     */
    record Watch(BoardObserver observer, Optional<String> preferred) {}

    Setting(boolean underMaven, Path startedIn, Optional<String> hint) {
        this(underMaven, startedIn, hint, Optional.empty());
    }

    /** Whether what the learner's code prints is shown on the board, and nowhere else. */
    boolean catchesWhatIsPrinted() {
        return underMaven || watch.isPresent();
    }

    /** The exercise to tell in full if it is red. */
    Optional<String> preferred() {
        return watch.flatMap(Watch::preferred);
    }

    /** The names of the system properties are those in the root pom.xml. */
    static Setting ofThisProcess() {
        return new Setting(
                Boolean.getBoolean("workbook.maven"),
                Path.of(System.getProperty("workbook.startedIn", "")).toAbsolutePath(),
                Optional.ofNullable(System.getProperty("workbook.hint"))
                        .filter(hint -> !hint.isBlank()));
    }
}
