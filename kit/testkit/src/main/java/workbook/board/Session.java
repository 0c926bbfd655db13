package workbook.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        doneBefore = new Progress(module).done();
    }

    /**
     * The numbers of the exercises that are done, by these results and by what is remembered of
     * those that did not run.
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

    /** The exercises with a red test, in their order. */
    List<Exercise> red(List<TestResult> results) {
        return exercises.stream()
                .filter(exercise -> !of(exercise, results).stream().allMatch(TestResult::green))
                .toList();
    }

    /**
     * The exercise to be told in full: the preferred one if it is red, or else the first red one.
     */
    Optional<Exercise> inFull(List<TestResult> results, Optional<String> preferred) {
        List<Exercise> red = red(results);
        return red.stream()
                .filter(exercise -> preferred.equals(Optional.of(exercise.number())))
                .findFirst()
                .or(() -> red.stream().findFirst());
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
                        .map(exercise -> new Board.Row(exercise, done.contains(exercise.number())))
                        .toList();
        boolean again =
                doneBefore.containsAll(numbers())
                        && done.containsAll(numbers())
                        && exercises.stream().allMatch(it -> complete(it, of(it, results)));
        return new Board(module, context, again, rows, finished, views, inFull, hint);
    }

    List<TestResult> of(Exercise exercise, List<TestResult> results) {
        return results.stream()
                .filter(result -> result.exercise().number().equals(exercise.number()))
                .toList();
    }
}
