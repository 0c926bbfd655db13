package workbook.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * An Ant task that runs before a command of the workbench. Should the command fail, then it has
 * said why, and Maven adds nothing.
 */
public final class BeforeACommand {

    private boolean loud;
    private Path workbook = Paths.get("");
    private String path = "";

    /** Ant creates it by its name in the workbench's pom.xml. */
    public BeforeACommand() {}

    /** Whether Maven may tell everything, because the learner looks for a fault in the build. */
    public void setLoud(boolean isLoud) {
        loud = isLoud;
    }

    /** The folder with the modules. */
    public void setWorkbook(File folder) {
        workbook = folder.toPath();
    }

    /** The path through the workbook that was chosen just now, if one was. */
    public void setPath(String named) {
        path = named;
    }

    /**
     * Does it.
     *
     * @throws IOException if the path cannot be remembered
     * @throws ScreenIsDoneException if the path is unknown, after saying so
     */
    public void execute() throws IOException {
        String complaint = new ChosenPath(workbook).choose(path);
        if (!complaint.isEmpty()) {
            Console.ofThisProcess().print(complaint);
            throw new ScreenIsDoneException();
        }
        if (!loud) {
            MavenLog.silence("org.codehaus.mojo.exec.ExecMojo");
            MavenLog.silenceTheEnd();
        }
    }
}
