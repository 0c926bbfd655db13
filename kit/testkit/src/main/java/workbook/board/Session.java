package workbook.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import workbook.Exercise;
import workbook.results.TestResult;

/**
 * One run of a module's tests, as far as it has come, together with what is remembered of earlier
 * ones.
 */
final class Session {

    private final ModuleFolder module;
    private final BoardContext context;
    private final List<Exercise> exercises;
    private final boolean coreOnly;
    private final Set<String> doneBefore;
    private final Map<String, Integer> testsExpected;

    /**
     * @param exercises all of the module, whether they run this time or not
     * @param testsExpected how many tests an exercise has, by its number; with fewer results than
     *     that it is not done
     */
    Session(ModuleFolder module, List<Exercise> exercises, Map<String, Integer> testsExpected) {
        this.module = module;
        context = BoardContext.of(module);
        this.exercises = List.copyOf(exercises);
        this.testsExpected = Map.copyOf(testsExpected);
        coreOnly = module.onTheCorePath() && exercises.stream().anyMatch(Exercise::core);
        doneBefore = new Progress(module).done();
    }

    /**
     * The numbers of the exercises that are done. These results say so, and for those that did not
     * run, what is remembered.
     */
    Set<String> done(List<TestResult> results) {
        Set<String> done = new TreeSet<>();
        for (Exercise exercise : exercises) {
            List<TestResult> own = of(exercise, results);
            boolean green = own.stream().allMatch(TestResult::green);
            if (green && (complete(exercise, own) || doneBefore.contains(exercise.number()))) {
                done.add(exercise.number());
            }
        }
        return done;
    }

    private boolean complete(Exercise exercise, List<TestResult> own) {
        return !own.isEmpty() && own.size() >= testsExpected.getOrDefault(exercise.number(), 0);
    }

    /** The numbers of all exercises, in their order. */
    List<String> numbers() {
        return exercises.stream().map(Exercise::number).toList();
    }

    /** Whether an exercise is one that the learner wants to do. */
    private boolean isOnPath(Exercise exercise) {
        return !coreOnly || exercise.core();
    }

    /** The numbers of the exercises on the learner's path that are not done. */
    List<String> toDo(List<TestResult> results) {
        Set<String> done = done(results);
        return onPath().filter(number -> !done.contains(number)).toList();
    }

    private Stream<String> onPath() {
        return exercises.stream().filter(this::isOnPath).map(Exercise::number);
    }

    /**
     * The exercises with a red test, in their order. The learner's path decides which of them
     * count, unless all that ran is beside it.
     */
    List<Exercise> red(List<TestResult> results) {
        return exercises.stream()
                .filter(exercise -> isRed(exercise, results))
                .filter(
                        exercise ->
                                isOnPath(exercise)
                                        || results.stream()
                                                .map(TestResult::exercise)
                                                .noneMatch(this::isOnPath))
                .toList();
    }

    private boolean isRed(Exercise exercise, List<TestResult> results) {
        return !of(exercise, results).stream().allMatch(TestResult::green);
    }

    /**
     * The exercise to explain in full: the preferred one if it is red, or else the first red one.
     */
    Optional<Exercise> inFull(List<TestResult> results, Optional<String> preferred) {
        return exercises.stream()
                .filter(exercise -> preferred.equals(Optional.of(exercise.number())))
                .filter(exercise -> isRed(exercise, results))
                .findFirst()
                .or(() -> red(results).stream().findFirst());
    }

    Board board(
            List<TestResult> results,
            Optional<Board.Detail> inFull,
            Optional<Hints.Hint> hint,
            List<Board.View> views) {
        Set<String> done = done(results);
        long run = results.stream().map(TestResult::exercise).distinct().count();
        List<Exercise> finished =
                exercises.stream()
                        .filter(exercise -> done.contains(exercise.number()))
                        .filter(exercise -> !of(exercise, results).isEmpty())
                        .filter(exercise -> run == 1 || !doneBefore.contains(exercise.number()))
                        .toList();
        List<Board.Row> rows =
                exercises.stream()
                        .map(
                                exercise ->
                                        new Board.Row(
                                                exercise,
                                                done.contains(exercise.number()),
                                                isOnPath(exercise)))
                        .toList();
        boolean again =
                onPath().allMatch(doneBefore::contains)
                        && onPath().allMatch(done::contains)
                        && exercises.stream()
                                .filter(this::isOnPath)
                                .allMatch(it -> complete(it, of(it, results)));
        return new Board(module, context, coreOnly, again, rows, finished, views, inFull, hint);
    }

    List<TestResult> of(Exercise exercise, List<TestResult> results) {
        return results.stream()
                .filter(result -> result.exercise().number().equals(exercise.number()))
                .toList();
    }
}
