package proof;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import workbook.Exercise;
import workbook.engine.Sources;
import workbook.engine.WrongAnswer;

/**
 * A module in all its states, each compiled and run once. What follows from that is for the checks
 * to say.
 *
 * @param folders where it stands
 * @param starter as a participant gets it
 * @param solution with everything solved
 * @param alone as a participant gets it, but for one exercise, which is solved; of that one only
 * @param wrongAnswers solved, but for one exercise, which is misunderstood; of that one only
 */
public record ModuleProof(
        ModuleFolders folders,
        Run starter,
        Run solution,
        Map<Exercise, Run> alone,
        Map<WrongAnswer, Run> wrongAnswers) {

    /**
     * Compiles and runs everything.
     *
     * @param output a folder for class files
     */
    public static ModuleProof of(ModuleFolders folders, Path output) {
        return of(folders, new Runner(output));
    }

    static ModuleProof of(ModuleFolders folders, Runner runner) {
        int processors = Runtime.getRuntime().availableProcessors();
        Sources given = folders.starter();
        Sources solved = folders.solved();
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            Future<Run> started = threads.submit(() -> runner.run(given));
            Run solution = threads.submit(() -> runner.run(solved)).get();
            Run starter = started.get();
            Map<WrongAnswer, Future<Run>> wrong = new LinkedHashMap<>();
            for (WrongAnswer answer : folders.wrongAnswers()) {
                Callable<Run> run = () -> wrong(runner, solution, solved, answer);
                wrong.put(answer, threads.submit(run));
            }
            Map<Exercise, Future<Run>> alone = new LinkedHashMap<>();
            for (Exercise exercise : described(solution, starter)) {
                Sources own = folders.solvedFiles().only(Arrays.asList(exercise.edit()));
                Callable<Run> run = () -> runner.run(starter, given, own, exercise.number());
                alone.put(exercise, threads.submit(run));
            }
            return new ModuleProof(folders, starter, solution, ended(alone), ended(wrong));
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not run " + folders.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What describes the exercises, in their order; by the solution, or else by the starter. */
    public List<Exercise> exercises() {
        return described(solution, starter);
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

    private static Run wrong(Runner runner, Run solution, Sources solved, WrongAnswer answer) {
        try {
            Sources changed = Misunderstanding.of(answer, solved).writtenTo(runner.nextFolder());
            return runner.run(solution, solved, changed, answer.exercise());
        } catch (Misunderstanding.DoesNotFitException e) {
            return Run.impossible("does not fit the solution any more: " + e.getMessage());
        }
    }

    private static List<Exercise> described(Run solution, Run starter) {
        return solution.exercises().isEmpty() ? starter.exercises() : solution.exercises();
    }

    private static <K> Map<K, Run> ended(Map<K, Future<Run>> running)
            throws ExecutionException, InterruptedException {
        Map<K, Run> ended = new LinkedHashMap<>();
        for (Map.Entry<K, Future<Run>> run : running.entrySet()) {
            ended.put(run.getKey(), run.getValue().get());
        }
        return ended;
    }
}
