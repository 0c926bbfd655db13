package workbook.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * An Ant task that runs before a module is compiled. It says what is in the way: a command or a kit
 * from elsewhere, or files that are missing. Then it clears away the board of the last run. It
 * keeps Surefire short, since the board will say the same.
 */
public final class BeforeTheTests {

    private Path module;
    private boolean loud;
    private String hint = "";
    private String command = "";
    private String what = "";
    private String path = "";
    private Path startedIn = Paths.get("");

    /** Ant creates it by its name in the root pom.xml. */
    public BeforeTheTests() {}

    /** The folder of the module. */
    public void setModule(File folder) {
        module = folder.toPath();
    }

    /** Whether Surefire may say everything, so that a fault in the build can be found. */
    public void setLoud(boolean isLoud) {
        loud = isLoud;
    }

    /** The hint that is asked for: {@code true}, or the number of an exercise, or nothing. */
    public void setHint(String asked) {
        hint = asked;
    }

    /** A command of the workbench, if one was typed that does not run this time. */
    public void setCommand(String name) {
        command = name;
    }

    /** What the command is about, for instance {@code 3.2}. */
    public void setWhat(String argument) {
        what = argument;
    }

    /** The path through the workbook that was chosen just now, if one was. */
    public void setPath(String named) {
        path = named;
    }

    /** The folder in which Maven was started. */
    public void setStartedIn(File folder) {
        startedIn = folder.toPath();
    }

    /**
     * Does it.
     *
     * @throws IOException if the files of the module cannot be read or written
     * @throws ScreenIsDoneException if something is in the way, after saying what
     */
    public void execute() throws IOException {
        endIf(new ChosenPath(module.getParent()).choose(path));
        endIf(whereTheCommandBelongs());
        endIf(whatIsWrongWithTheKit());
        endIf(new GivenFiles(module).missing());
        BoardFiles files = new BoardFiles(module);
        files.clear();
        files.begin();
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

    private static void endIf(String complaint) {
        if (!complaint.isEmpty()) {
            Console.ofThisProcess().print(complaint);
            throw new ScreenIsDoneException();
        }
    }

    private String whereTheCommandBelongs() {
        // The board is the other half of that command.
        if (command.isEmpty() || command.equals("ready")) {
            return "";
        }
        String option = "-D" + command + (what.isEmpty() || what.equals("true") ? "" : "=" + what);
        boolean inside = runsAlone();
        return "\n -D"
                + command
                + " is for the whole workbook. "
                + (inside ? "From here, type:" : "Type it without -pl:")
                + "\n   mvn test "
                + (inside ? "-f .. " : "")
                + (option.contains(".") ? "\"" + option + "\"" : option)
                + "\n";
    }

    // Then the kit comes from Maven's repository. Otherwise Maven has just built it.
    private boolean runsAlone() {
        return startedIn.toAbsolutePath().normalize().equals(module);
    }

    private String whatIsWrongWithTheKit() throws IOException {
        if (!runsAlone()) {
            return "";
        }
        Path kit = module.resolveSibling("kit");
        String built = KitSources.numberOfTheRunningKit();
        if (built.isEmpty() || built.equals(new KitSources(kit).number())) {
            return "";
        }
        return "\n The kit has changed since Maven last built it, or Maven has it from another copy of the workbook."
                + "\n Type this once, and then go on here:\n   mvn test -f ..\n";
    }

    // When the tests' process dies, or the code does not compile, Maven ends at once, and
    // AfterTheTests never runs. Then this is the last word.
    void showWhatIsLeft(BoardFiles files) {
        try {
            if (files.exist()) {
                Console.ofThisProcess().print(files.text());
                files.clear();
            } else if (files.begun() && !hint.isEmpty()) {
                Console.ofThisProcess().print("\n" + new HintTiers(module).tell(hint) + "\n");
            }
            files.end();
        } catch (IOException e) {
            System.out.println("The board could not be shown: " + e);
        }
    }
}
