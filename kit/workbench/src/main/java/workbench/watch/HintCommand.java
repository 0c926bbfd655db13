package workbench.watch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbench.InWorkbook;
import workbench.Workbook;
import workbook.board.Hints;
import workbook.console.Console;

/** The next hint for an exercise, whether the code compiles or not. */
@Command(
        name = "hint",
        mixinStandardHelpOptions = true,
        description = "Shows the next hint for an exercise.")
public final class HintCommand implements Callable<Integer> {

    @Mixin private InWorkbook where;

    @Parameters(paramLabel = "EXERCISE", description = "its number, for instance 3.2")
    private String exercise;

    /** Picocli creates it. */
    public HintCommand() {}

    @Override
    public Integer call() {
        Workbook workbook = where.workbook();
        Console.ofThisProcess()
                .print(
                        "\n"
                                + String.join(
                                        "\n",
                                        Hints.ask(workbook.moduleOf(exercise).path(), exercise))
                                + "\n");
        return 0;
    }
}
