package workbook.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An Ant task that runs before a module is compiled: says which files are missing, clears away the
 * board of the last run, and keeps Surefire from telling at length what the board will tell.
 */
public final class BeforeTheTests {

    private Path module;
    private boolean loud;

    /** Ant creates it by its name in the root pom.xml. */
    public BeforeTheTests() {}

    /** The folder of the module. */
    public void setModule(File folder) {
        module = folder.toPath();
    }

    /** Whether Surefire may tell everything, for somebody who looks for a fault in the build. */
    public void setLoud(boolean isLoud) {
        loud = isLoud;
    }

    /**
     * Does it.
     *
     * @throws IOException if the files of the module cannot be read or written
     * @throws ScreenIsDone if files are missing, after saying which
     */
    public void execute() throws IOException {
        sayWhatIsMissing();
        BoardFiles files = new BoardFiles(module);
        files.clear();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> showWhatIsLeft(files)));
        if (!loud) {
            // Maven says at the end, once more, what the compiler said.
            MavenLog.silence("org.apache.maven.plugin.compiler.CompilerMojo");
            MavenLog.silence("org.apache.maven.plugin.compiler.TestCompilerMojo");
            // The board tells what Surefire would tell at length.
            MavenLog.silence("org.apache.maven.plugin.surefire.SurefireMojo");
            MavenLog.silence("org.apache.maven.plugin.surefire.SurefirePlugin");
        }
    }

    // When the tests' process dies, Maven ends at once, and AfterTheTests never runs. Then this is
    // the last word.
    private static void showWhatIsLeft(BoardFiles files) {
        try {
            if (files.exist()) {
                Console.ofThisProcess().print(files.text());
                files.clear();
            }
        } catch (IOException e) {
            System.out.println("The board could not be shown: " + e);
        }
    }

    private void sayWhatIsMissing() throws IOException {
        String missing = new GivenFiles(module).missing();
        if (!missing.isEmpty()) {
            Console.ofThisProcess().print(missing);
            throw new ScreenIsDone();
        }
    }
}
