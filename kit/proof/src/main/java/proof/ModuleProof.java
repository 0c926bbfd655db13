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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import workbook.Exercise;
import workbook.engine.Answer;
import workbook.engine.Compilation;
import workbook.engine.Sources;

/**
 * A module in all its states, each compiled and run once. The checks say what follows from that.
 *
 * @param folders where it is
 * @param starter as a participant gets it
 * @param solution with everything solved
 * @param alone as a participant gets it, but for one exercise, which is solved; of that one only
 * @param wrongAnswers solved, but for one exercise, which is misunderstood; of that one only
 * @param rightAnswers solved, but for one exercise, which is solved in another way
 * @param refused the runs of right answers that were red; at most one for each answer and world
 */
public record ModuleProof(
        ModuleFolders folders,
        ModuleRun starter,
        ModuleRun solution,
        Map<Exercise, ModuleRun> alone,
        Map<Answer, ModuleRun> wrongAnswers,
        Map<Answer, Compilation> rightAnswers,
        List<RedRun> refused) {

    /** How often a right answer is run in each world if chance has a part in it. */
    private static final int OFTEN = 20 / ForeignMachine.values().length;

    /**
     * Compiles and runs everything.
     *
     * @param output a folder for class files
     */
    public static ModuleProof of(ModuleFolders folders, Path output) {
        return of(folders, new ModuleRunner(output));
    }

    static ModuleProof of(ModuleFolders folders, ModuleRunner runner) {
        return of(folders, runner, exercise -> true);
    }

    /**
     * The same, but only some exercises are looked at one by one.
     *
     * @param asked whether an exercise is, by its number
     */
    static ModuleProof of(ModuleFolders folders, ModuleRunner runner, Predicate<String> asked) {
        int processors = Runtime.getRuntime().availableProcessors();
        Sources given = folders.starter();
        Sources solved = folders.solved();
        // Most of their time, the other processes wait. They need a processor only now and then.
        try (ExecutorService threads = Executors.newFixedThreadPool(processors);
                ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            Future<ModuleRun> started = threads.submit(() -> runner.run(given));
            ModuleRun solution = threads.submit(() -> runner.run(solved)).get();
            ModuleRun starter = started.get();
            List<Answer> rightAnswers = asked(folders.rightAnswers(), asked);
            List<Answer> wrongAnswers = asked(folders.wrongAnswers(), asked);
            AtomicInteger done = new AtomicInteger();
            int all = rightAnswers.size() + wrongAnswers.size();
            Map<Answer, Future<Compilation>> right = new LinkedHashMap<>();
            for (Answer answer : rightAnswers) {
                Callable<Compilation> compile =
                        () -> {
                            try {
                                Sources changed = changed(runner, solution, folders, answer);
                                return runner.compile(solution, solved, changed);
                            } catch (Attempt.DoesNotFitException e) {
                                return impossible(e).compilation();
                            } finally {
                                runner.hasDone(done.incrementAndGet(), all);
                            }
                        };
                right.put(answer, threads.submit(compile));
            }
            Map<Answer, Future<ModuleRun>> wrong = new LinkedHashMap<>();
            for (Answer answer : wrongAnswers) {
                Callable<ModuleRun> run =
                        () -> {
                            try {
                                Sources changed = changed(runner, solution, folders, answer);
                                return runner.run(solution, solved, changed, answer.exercise());
                            } catch (Attempt.DoesNotFitException e) {
                                return impossible(e);
                            } finally {
                                runner.hasDone(done.incrementAndGet(), all);
                            }
                        };
                wrong.put(answer, threads.submit(run));
            }
            Map<Answer, Compilation> compiled = ended(right);
            List<Trial> trials = trials(compiled, solution);
            Future<List<RedRun>> refused = elsewhere.submit(() -> runner.elsewhere(trials));
            Map<Exercise, Future<ModuleRun>> alone = new LinkedHashMap<>();
            for (Exercise exercise : described(solution, starter)) {
                if (!asked.test(exercise.number())) {
                    continue;
                }
                Sources own = folders.solvedFiles().only(Arrays.asList(exercise.edit()));
                Callable<ModuleRun> run = () -> runner.run(starter, given, own, exercise.number());
                alone.put(exercise, threads.submit(run));
            }
            return new ModuleProof(
                    folders,
                    starter,
                    solution,
                    ended(alone),
                    ended(wrong),
                    compiled,
                    refused.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not run " + folders.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What describes the exercises, in their order. The solution says so, or else the starter. */
    public List<Exercise> exercises() {
        return described(solution, starter);
    }

    /** The wrong answers to one exercise. */
    public List<Answer> wrongAnswersTo(Exercise exercise) {
        return wrongAnswers.keySet().stream()
                .filter(answer -> answer.exercise().equals(exercise.number()))
                .toList();
    }

    /** The exercise that an answer belongs to. Empty if it is missing. */
    public Optional<Exercise> exerciseOf(Answer answer) {
        return exercise(exercises(), answer);
    }

    private static Optional<Exercise> exercise(List<Exercise> exercises, Answer answer) {
        return exercises.stream()
                .filter(exercise -> exercise.number().equals(answer.exercise()))
                .findFirst();
    }

    private static List<Answer> asked(List<Answer> answers, Predicate<String> asked) {
        return answers.stream().filter(answer -> asked.test(answer.exercise())).toList();
    }

    private static Sources changed(
            ModuleRunner runner, ModuleRun solution, ModuleFolders folders, Answer answer)
            throws Attempt.DoesNotFitException {
        if (answer.isStarter()) {
            List<String> handedOut =
                    solution.exercises().stream()
                            .filter(exercise -> exercise.number().equals(answer.exercise()))
                            .flatMap(exercise -> Arrays.stream(exercise.edit()))
                            .toList();
            return folders.starter().only(handedOut);
        }
        return Attempt.of(answer, folders.solved()).writtenTo(runner.nextFolder());
    }

    private static ModuleRun impossible(Attempt.DoesNotFitException reason) {
        return ModuleRun.impossible("does not fit the solution any more: " + reason.getMessage());
    }

    private static List<Trial> trials(Map<Answer, Compilation> compiled, ModuleRun solution) {
        return compiled.entrySet().stream()
                .filter(answer -> answer.getValue().succeeded())
                .filter(answer -> exercise(solution.exercises(), answer.getKey()).isPresent())
                .map(answer -> trial(answer.getKey(), answer.getValue()))
                .toList();
    }

    private static Trial trial(Answer answer, Compilation compilation) {
        return new Trial(
                answer.name(),
                answer.exercise(),
                compilation.main().toString(),
                compilation.tests().toString(),
                answer.isRepeated() ? OFTEN : 1);
    }

    private static List<Exercise> described(ModuleRun solution, ModuleRun starter) {
        return solution.exercises().isEmpty() ? starter.exercises() : solution.exercises();
    }

    private static <K, V> Map<K, V> ended(Map<K, Future<V>> running)
            throws ExecutionException, InterruptedException {
        Map<K, V> ended = new LinkedHashMap<>();
        for (Map.Entry<K, Future<V>> run : running.entrySet()) {
            ended.put(run.getKey(), run.getValue().get());
        }
        return ended;
    }
}
