package proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.results.TestResult;

/**
 * The other process: runs right answers in a {@link ForeignMachine}, and writes down which were
 * red.
 */
final class ForeignMachineMain {

    private ForeignMachineMain() {}

    /** Arguments: the world's name, the file with the trials, the file for the red runs. */
    public static void main(String[] args) throws IOException {
        ForeignMachine world = ForeignMachine.valueOf(args[0]);
        List<RedRun> red = new ArrayList<>();
        for (Trial trial : ForeignMachine.<Trial>read(Path.of(args[1]))) {
            firstRed(trial, world).ifPresent(red::add);
        }
        ForeignMachine.write(Path.of(args[2]), red);
        // Threads that an answer has left behind do not keep this process alive.
        System.exit(0);
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
