package workbook.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An Ant task that runs after the tests of a module: shows the board, and ends the build there if
 * an exercise is red.
 */
public final class AfterTheTests {

    private Path module;
    private boolean skipped;

    /** Ant creates it by its name in the root pom.xml. */
    public AfterTheTests() {}

    /** The folder of the module. */
    public void setModule(File folder) {
        module = folder.toPath();
    }

    /** Whether somebody asked for a build without tests. */
    public void setSkipped(boolean isSkipped) {
        skipped = isSkipped;
    }

    /**
     * Does it.
     *
     * @throws IOException if the board cannot be read
     * @throws ScreenIsDone if an exercise is red
     * @throws IllegalStateException if there is no board although tests should have run
     */
    public void execute() throws IOException {
        BoardFiles files = new BoardFiles(module);
        if (files.exist()) {
            boolean red = files.red();
            Console.ofThisProcess().print(files.text());
            files.clear();
            if (red) {
                throw new ScreenIsDone();
            }
        } else if (!skipped) {
            throw new IllegalStateException(
                    "The tests could not be started, so there is no board to show."
                            + " Run the same command again with -Dloud and Maven tells why.");
        }
    }
}
