package proof;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import workbook.Exercise;
import workbook.engine.Sources;

/**
 * A module in all its states, each compiled and run once. What follows from that is for the checks to say.
 *
 * @param folders where it stands
 * @param starter as a participant gets it
 * @param solution with everything solved
 * @param wrongAnswers solved, but for one exercise, which is misunderstood; of that one only
 */
public record ModuleProof(ModuleFolders folders, Run starter, Run solution, Map<WrongAnswer, Run> wrongAnswers) {

    /**
     * Compiles and runs everything.
     *
     * @param output a folder for class files
     */
    public static ModuleProof of(ModuleFolders folders, Path output) {
        Runner runner = new Runner(output);
        Sources solved = folders.solved();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Future<Run> starter = threads.submit(() -> runner.run(folders.starter()));
            Run solution = threads.submit(() -> runner.run(solved)).get();
            Map<WrongAnswer, Future<Run>> started = new LinkedHashMap<>();
            for (WrongAnswer answer : folders.wrongAnswers()) {
                started.put(answer, threads.submit(() -> runner.run(solution, solved, answer)));
            }
            Map<WrongAnswer, Run> wrongAnswers = new LinkedHashMap<>();
            for (Map.Entry<WrongAnswer, Future<Run>> entry : started.entrySet()) {
                wrongAnswers.put(entry.getKey(), entry.getValue().get());
            }
            return new ModuleProof(folders, starter.get(), solution, wrongAnswers);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not run " + folders.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What describes the exercises, in their order; by the solution, or else by the starter. */
    public List<Exercise> exercises() {
        return solution.exercises().isEmpty() ? starter.exercises() : solution.exercises();
    }

    /** The wrong answers to one exercise. */
    public List<WrongAnswer> wrongAnswersTo(Exercise exercise) {
        return wrongAnswers.keySet().stream()
                .filter(answer -> answer.exercise().equals(exercise.number()))
                .toList();
    }

    /** The exercise that a wrong answer is an answer to; empty if there is no such exercise. */
    public Optional<Exercise> exerciseOf(WrongAnswer answer) {
        return exercises().stream()
                .filter(exercise -> exercise.number().equals(answer.exercise()))
                .findFirst();
    }
}
