package workbook.console;

/**
 * An Ant task that runs before a command of the workbench. Should the command fail, then it has
 * said why, and Maven adds nothing.
 */
public final class BeforeACommand {

    private boolean loud;

    /** Ant creates it by its name in the workbench's pom.xml. */
    public BeforeACommand() {}

    /** Whether Maven may tell everything, for somebody who looks for a fault in the build. */
    public void setLoud(boolean isLoud) {
        loud = isLoud;
    }

    /** Does it. */
    public void execute() {
        if (!loud) {
            MavenLog.silence("org.codehaus.mojo.exec.ExecMojo");
            MavenLog.silenceTheEnd();
        }
    }
}
