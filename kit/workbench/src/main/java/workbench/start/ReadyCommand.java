package workbench.start;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbench.InWorkbook;
import workbook.console.Console;

/**
 * {@code mvn -o test -Dready}. Maven has come here, so the commands have all that they need. Maven
 * runs the exercises next, and their board shows the same for {@code mvn test}.
 */
@Command(
        name = "ready",
        mixinStandardHelpOptions = true,
        description = "Shows whether everything works here without a network.")
public final class ReadyCommand implements Callable<Integer> {

    @Mixin private InWorkbook where;

    @Parameters(hidden = true, arity = "0..1")
    private String what;

    @Option(
            names = "--offline",
            defaultValue = "${sys:workbench.offline:-false}",
            description = "whether Maven runs without a network")
    private boolean offline;

    /** Picocli creates it. */
    public ReadyCommand() {}

    @Override
    public Integer call() {
        Console.ofThisProcess().print(said(where.workbook().modules().size(), offline));
        return 0;
    }

    static String said(int modules, boolean offline) {
        return offline
                ? "\n Ready, if a board comes next: "
                        + modules
                        + " modules and all commands work without a network.\n"
                : "\n If a board comes next, all that is needed is here now."
                        + " To be sure, type it without a network:"
                        + "\n   mvn -o test -Dready\n";
    }
}
