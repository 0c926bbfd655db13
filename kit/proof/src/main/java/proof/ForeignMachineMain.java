package proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workbook.results.TestResult;

/**
 * The other process: runs right answers in a {@link ForeignMachine}, and writes down which were
 * red.
 */
final class ForeignMachineMain {

    private ForeignMachineMain() {}

    /**
     * The argument is the world's name. Then two lines at a time come in: the file with the trials,
     * and the file for the red runs. A line goes out when they are done.
     */
    public static void main(String[] args) throws IOException {
        ForeignMachine world = ForeignMachine.valueOf(args[0]);
        PrintStream done = System.out;
        // What an answer prints is not for the process that waits.
        System.setOut(System.err);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String trials = lines.readLine(); trials != null; trials = lines.readLine()) {
            ForeignMachine.write(
                    Path.of(lines.readLine()),
                    redRuns(ForeignMachine.read(Path.of(trials)), world));
            done.println();
        }
        // Threads that an answer has left behind do not keep this process alive.
        System.exit(0);
    }

    private static List<RedRun> redRuns(List<Trial> trials, ForeignMachine world) {
        return trials.stream().flatMap(trial -> firstRed(trial, world).stream()).toList();
    }

    private static Optional<RedRun> firstRed(Trial trial, ForeignMachine world) {
        for (int run = 1; run <= trial.times(); run++) {
            for (TestResult result : trial.run()) {
                if (!result.green()) {
                    return Optional.of(
                            new RedRun(
                                    trial.answer(),
                                    "run " + run + " of " + trial.times() + ", under " + world,
                                    result.sentence(),
                                    ModuleRun.told(result)));
                }
            }
        }
        return Optional.empty();
    }
}
