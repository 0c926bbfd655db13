package workbench.catchup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbench.CommandRefusedException;
import workbench.InWorkbook;
import workbench.Workbook;
import workbook.console.Console;

/** {@code mvn test "-Dsolve=3.2"}. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description =
                "Puts the solution of an exercise, or of a module, in the place of your files, and keeps those.")
public final class SolveCommand implements Callable<Integer> {

    @Mixin private InWorkbook where;

    @Parameters(
            paramLabel = "EXERCISE|MODULE",
            description =
                    "an exercise, for instance 3.2, or the beginning of a module's name, for instance 03")
    private String what;

    /** Picocli creates it. */
    public SolveCommand() {}

    @Override
    public Integer call() throws IOException {
        Console.ofThisProcess()
                .print(String.join("\n", solve(where.workbook(), what, Clock.systemDefaultZone())));
        return 0;
    }

    static List<String> solve(Workbook workbook, String what, Clock clock) throws IOException {
        Target target = Target.of(workbook, what);
        Path solution = workbook.solution(target.module());
        if (!Files.isDirectory(solution)) {
            throw new CommandRefusedException(
                    "The solutions are not here: there is no folder solutions/"
                            + target.module().name()
                            + ". They may have been left out for you. They are in the workbook's repository.");
        }
        Map<String, byte[]> texts = new TreeMap<>();
        for (String file : target.files()) {
            Path solved = solution.resolve(file);
            if (!Files.exists(solved)) {
                throw new CommandRefusedException(
                        "There is no solution of "
                                + file
                                + " in solutions/"
                                + target.module().name()
                                + ". Nothing was changed.");
            }
            texts.put(file, Files.readAllBytes(solved));
        }
        return CommandOutput.of(
                "Solved: " + what, new CatchUp(workbook, clock).write(target.module(), texts));
    }
}
