package proof;

import java.util.ArrayList;
import java.util.List;
import workbook.Exercise;
import workbook.results.TestResult;

final class SolutionsAreGreen implements Check {

    @Override
    public String promise() {
        return "with the solutions in place every test is green, and they are the same tests as in the starter";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        for (TestResult result : module.solution().results()) {
            result.failure()
                    .ifPresent(
                            failure ->
                                    findings.add(
                                            Finding.of(result, "is red when solved: " + failure)));
        }
        findings.addAll(
                missing(
                        module.starter(),
                        module.solution(),
                        "ran in the starter and not in the solution"));
        findings.addAll(
                missing(
                        module.solution(),
                        module.starter(),
                        "ran in the solution and not in the starter"));
        for (Exercise exercise : module.solution().exercises()) {
            if (module.solution().of(exercise.number()).isEmpty()) {
                findings.add(new Finding(exercise.number(), "has no test"));
            }
        }
        return findings;
    }

    private static List<Finding> missing(ModuleRun one, ModuleRun other, String fault) {
        return one.results().stream()
                .filter(
                        result ->
                                other.results().stream()
                                        .noneMatch(also -> EveryTestBites.sameTest(also, result)))
                .map(result -> Finding.of(result, fault))
                .toList();
    }
}
