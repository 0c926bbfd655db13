package workbook.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.Exercise;
import workbook.results.TestResult;

/**
 * How far a learner is in a module.
 *
 * @param coreOnly whether the learner follows the core, so that the rest counts for nothing
 * @param again whether all was done before this run already
 * @param rows one for each exercise, in their order
 * @param finished the exercises that were finished in this run, or the one that ran alone and is
 *     done
 * @param views what there is to see of these
 * @param inFull the exercise that is explained in full; empty when everything that ran is green
 * @param hint what was asked for, if anything
 */
record Board(
        ModuleFolder module,
        BoardContext context,
        boolean coreOnly,
        boolean again,
        List<Row> rows,
        List<Exercise> finished,
        List<View> views,
        Optional<Detail> inFull,
        Optional<Hints.Hint> hint) {

    /**
     * One exercise on the board.
     *
     * @param onPath whether the learner wants to do it
     */
    record Row(Exercise exercise, boolean done, boolean onPath) {}

    /**
     * Something that the learner's code has made visible. A test publishes it as a report entry.
     *
     * @param what a heading
     * @param text to be shown as it is
     */
    record View(Exercise exercise, String what, String text) {}

    /**
     * What the board explains about the current exercise.
     *
     * @param tests what became of each test that ran
     * @param printed what the learner's code printed during the first red one
     */
    record Detail(Exercise exercise, List<TestResult> tests, List<String> printed) {

        /** The first red test. Or the one that never ended, as nothing else matters then. */
        TestResult firstRed() {
            return red().filter(test -> test.failure().orElseThrow() instanceof ProcessEndedError)
                    .findFirst()
                    .orElseGet(() -> red().findFirst().orElseThrow());
        }

        /** What worked from the start, and has to keep working. */
        List<TestResult> guards() {
            return tests.stream().filter(TestResult::guard).toList();
        }

        private Stream<TestResult> red() {
            return tests.stream().filter(test -> !test.green());
        }
    }

    /** How many exercises on the learner's path are done. */
    long done() {
        return rows.stream().filter(Row::onPath).filter(Row::done).count();
    }

    /** How many there are on the path. */
    long onPath() {
        return rows.stream().filter(Row::onPath).count();
    }

    /** Whether all on the path is done. */
    boolean allDone() {
        return done() == onPath();
    }

    /** The numbers of the exercises that are neither on the path nor done. */
    List<String> left() {
        return rows.stream()
                .filter(row -> !row.onPath() && !row.done())
                .map(row -> row.exercise().number())
                .toList();
    }

    /** What there is to see of one exercise. */
    List<View> viewsOf(Exercise exercise) {
        return views.stream()
                .filter(view -> view.exercise().number().equals(exercise.number()))
                .toList();
    }

    /** Where the learner is: the exercise told in full. */
    boolean here(Row row) {
        return inFull.map(detail -> detail.exercise().equals(row.exercise())).orElse(false);
    }
}
