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
 */
record Setting(boolean underMaven, Path startedIn, Optional<String> hint) {

    /** The names of the system properties are those in the root pom.xml. */
    static Setting ofThisProcess() {
        return new Setting(
                Boolean.getBoolean("workbook.maven"),
                Path.of(System.getProperty("workbook.startedIn", "")).toAbsolutePath(),
                Optional.ofNullable(System.getProperty("workbook.hint"))
                        .filter(hint -> !hint.isBlank()));
    }
}
