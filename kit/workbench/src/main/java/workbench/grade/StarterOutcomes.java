package workbench.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import workbench.source.ExerciseSource;

/**
 * What becomes of exercises that are as they were handed out. They run once for all participants,
 * with the instructor's code alone.
 */
final class StarterOutcomes {

    private final Path folder;
    private final Limits limits;
    private final Map<String, Sandbox.Outcome> outcomes = new HashMap<>();

    /**
     * @param folder where their process runs
     */
    StarterOutcomes(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    synchronized Sandbox.Outcome of(PristineModule module, ExerciseSource exercise)
            throws IOException, InterruptedException {
        if (!outcomes.containsKey(exercise.number())) {
            try (Sandbox sandbox = new Sandbox(folder, limits)) {
                for (ExerciseSource each : module.exercises()) {
                    outcomes.put(
                            each.number(),
                            sandbox.run(module.classes(), each, module.testsOf(each)));
                }
            }
        }
        return outcomes.get(exercise.number());
    }
}
