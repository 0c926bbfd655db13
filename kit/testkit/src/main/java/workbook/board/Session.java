package workbook.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import workbook.Exercise;

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
    Set<String> done(Results results) {
        Set<String> done = new TreeSet<>();
        for (Exercise exercise : exercises) {
            boolean complete =
                    complete(exercise, results) || doneBefore.contains(exercise.number());
            if (complete && !results.isRed(exercise)) {
                done.add(exercise.number());
            }
        }
        return done;
    }

    private boolean complete(Exercise exercise, Results results) {
        int tests = results.of(exercise).size();
        return tests > 0 && tests >= testsExpected.getOrDefault(exercise.number(), 0);
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
    List<String> toDo(Results results) {
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
    List<Exercise> red(Results results) {
        return exercises.stream()
                .filter(results::isRed)
                .filter(exercise -> isOnPath(exercise) || allAreBesideThePath(results))
                .toList();
    }

    private boolean allAreBesideThePath(Results results) {
        return exercises.stream().filter(results::ran).noneMatch(this::isOnPath);
    }

    /**
     * The exercise to explain in full: the preferred one if it is red, or else the first red one.
     */
    Optional<Exercise> inFull(Results results, Optional<String> preferred) {
        return exercises.stream()
                .filter(exercise -> preferred.equals(Optional.of(exercise.number())))
                .filter(results::isRed)
                .findFirst()
                .or(() -> red(results).stream().findFirst());
    }

    Board board(
            Results results,
            Optional<Board.Detail> inFull,
            Optional<Hints.Hint> hint,
            List<Board.View> views) {
        Set<String> done = done(results);
        List<Exercise> finished =
                exercises.stream()
                        .filter(exercise -> done.contains(exercise.number()))
                        .filter(results::ran)
                        .filter(
                                exercise ->
                                        results.exercises() == 1
                                                || !doneBefore.contains(exercise.number()))
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
                                .allMatch(it -> complete(it, results));
        return new Board(module, context, coreOnly, again, rows, finished, views, inFull, hint);
    }
}
