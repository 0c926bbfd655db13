package workbook.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An Ant task that runs after the tests of a module. It shows the board. If an exercise is red, it
 * ends the build there.
 */
public final class AfterTheTests {

    private Path module;
    private boolean skipped;
    private String test = "";
    private boolean alone = true;
    private boolean last = true;

    /** Ant creates it by its name in the root pom.xml. */
    public AfterTheTests() {}

    /** The folder of the module. */
    public void setModule(File folder) {
        module = folder.toPath();
    }

    /** Whether a build without tests was asked for. */
    public void setSkipped(boolean isSkipped) {
        skipped |= isSkipped;
    }

    /** Another way to ask for that. */
    public void setNotEvenCompiled(boolean isSkipped) {
        skipped |= isSkipped;
    }

    /** The tests that were named, as Surefire takes them. Nothing if all run. */
    public void setTest(String named) {
        // What is not given comes as Ant leaves it.
        test = named.startsWith("${") ? "" : named;
    }

    /** Whether no other module runs this time. */
    public void setAlone(boolean isAlone) {
        alone = isAlone;
    }

    /** Whether no module comes after this one. */
    public void setLast(boolean isLast) {
        last = isLast;
    }

    /**
     * Does it.
     *
     * @throws IOException if the board cannot be read
     * @throws ScreenIsDoneException if an exercise is red, or no test is called as the learner says
     * @throws IllegalStateException if tests should have run, and the board is missing
     */
    public void execute() throws IOException {
        BoardFiles files = new BoardFiles(module);
        files.end();
        if (files.exist()) {
            boolean red = files.red();
            Shown.board();
            Console.ofThisProcess().print(files.text());
            files.clear();
            if (red) {
                throw new ScreenIsDoneException();
            }
        } else if (!skipped) {
            nothingRan(new NamedTests(module, test));
        }
    }

    private void nothingRan(NamedTests named) throws IOException {
        if (test.isEmpty() || named.areHere() && !named.haveMethods()) {
            throw new IllegalStateException(
                    "The tests could not be started, so the board is missing."
                            + " Run the same command again with -Dloud, and Maven says why.");
        }
        // Another module may have what was named.
        if (alone || last && !Shown.anyBoard()) {
            Console.ofThisProcess().print("\n " + named.whyNothingRan() + "\n");
            throw new ScreenIsDoneException();
        }
    }
}
