package workbook.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.Exercise;
import workbook.results.TestResult;

/** The results of a run so far, exercise by exercise. Sorted once, as the board asks often. */
final class Results {

    private final Map<String, List<TestResult>> byNumber;

    Results(List<TestResult> all) {
        byNumber =
                all.stream().collect(Collectors.groupingBy(result -> result.exercise().number()));
    }

    /** Those of one exercise, in their order. There are none if it did not run. */
    List<TestResult> of(Exercise exercise) {
        return byNumber.getOrDefault(exercise.number(), List.of());
    }

    boolean ran(Exercise exercise) {
        return byNumber.containsKey(exercise.number());
    }

    boolean isRed(Exercise exercise) {
        return !of(exercise).stream().allMatch(TestResult::green);
    }

    int exercises() {
        return byNumber.size();
    }
}
