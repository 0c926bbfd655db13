package proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.Exercise;
import workbook.results.TestResult;

/**
 * Looks at what is drawn of each exercise that begins with something that works: its first wrong
 * answer.
 */
final class PicturesShowTheDamage implements Check {

    @Override
    public String promise() {
        return "each exercise that begins with something that works has a picture, and solved it is another one";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        for (Exercise exercise : module.exercises()) {
            if (!StartersDoHarm.isStub(module, exercise)) {
                findings.addAll(findings(exercise.number(), module.starter(), module.solution()));
            }
        }
        return findings;
    }

    private static List<Finding> findings(String number, ModuleRun starter, ModuleRun solution) {
        Map<String, List<String>> before = starter.pictures().getOrDefault(number, Map.of());
        Map<String, List<String>> after = solution.pictures().getOrDefault(number, Map.of());
        List<TestResult> drawn =
                starter.of(number).stream()
                        .filter(test -> !test.green())
                        .filter(test -> !before.getOrDefault(test.method(), List.of()).isEmpty())
                        .toList();
        if (drawn.isEmpty()) {
            return List.of(
                    new Finding(
                            number,
                            "has no picture of what its starter does. Its first red test should say with Drawn what is to be seen"));
        }
        TestResult first = drawn.getFirst();
        boolean same = before.get(first.method()).equals(after.get(first.method()));
        return same
                ? List.of(
                        Finding.of(
                                first,
                                "has the same picture with the starter and when it is solved"))
                : List.of();
    }
}
