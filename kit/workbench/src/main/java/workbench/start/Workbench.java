package workbench.start;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import workbench.CommandRefusedException;
import workbench.catchup.ResetCommand;
import workbench.catchup.SolveCommand;
import workbench.grade.GradeCommand;
import workbench.watch.WatchCommand;

/** The commands. The root pom.xml has a profile for each. */
@Command(
        name = "workbench",
        mixinStandardHelpOptions = true,
        version = "1",
        description = "The commands of learners and instructors besides mvn test.",
        subcommands = {
            WatchCommand.class,
            SolveCommand.class,
            ResetCommand.class,
            ReadyCommand.class,
            GradeCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Workbench {

    /** Picocli creates it. */
    public Workbench() {}

    /** Runs a command, and ends with its exit status: 0 if all went well. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /**
     * The commands, ready to be executed. A failure is reported in a line, and not with a stack.
     */
    public static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Workbench());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    PrintWriter err = command.getErr();
                    if (failure instanceof CommandRefusedException) {
                        err.println("\n " + failure.getMessage() + "\n");
                    } else {
                        failure.printStackTrace(err);
                    }
                    err.flush();
                    return CommandLine.ExitCode.SOFTWARE;
                });
        return commands;
    }
}
