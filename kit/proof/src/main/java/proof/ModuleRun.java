package proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.Exercise;
import workbook.board.Explanation;
import workbook.engine.Compilation;
import workbook.results.TestResult;

/**
 * The exercises of a module, compiled and run in one state: as a starter, solved, or with a wrong
 * answer.
 *
 * @param compilation what javac said
 * @param exercises what describes the exercises; none if it did not compile
 * @param results what became of each test; none if it did not compile
 * @param happened what the tests of an exercise published for looking back, by its number
 * @param shown what else they published for the board, by its number
 * @param pictures what was drawn of it, as SVG, by its number and the test's method. None if only
 *     one exercise has run
 */
public record ModuleRun(
        Compilation compilation,
        List<Exercise> exercises,
        List<TestResult> results,
        Map<String, String> happened,
        Map<String, List<String>> shown,
        Map<String, Map<String, List<String>>> pictures) {

    /** There is nothing to compile, for this reason. */
    static ModuleRun impossible(String why) {
        Path nowhere = Path.of("");
        return new ModuleRun(
                new Compilation(nowhere, nowhere, false, List.of(why), List.of()),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** The results of one exercise. */
    public List<TestResult> of(String exercise) {
        return results.stream()
                .filter(result -> result.exercise().number().equals(exercise))
                .toList();
    }

    /** What the board says when this is the first red test. */
    public static String told(TestResult red) {
        Explanation told = Explanation.of(red.failure().orElseThrow(), red.exercise());
        return Stream.concat(Stream.of(told.headline()), told.details().stream())
                .collect(Collectors.joining("\n"));
    }
}
