package proof;

import java.util.ArrayList;
import java.util.List;
import workbook.results.TestResult;

/**
 * That a starter does not need another exercise says nothing of the answer: a stub stops a test.
 */
final class ExercisesStandAlone implements Check {

    @Override
    public String promise() {
        return "an exercise is green as soon as its own files are solved, whatever the others are";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        module.alone()
                .forEach(
                        (exercise, run) -> {
                            for (String message : run.compilation().messages()) {
                                findings.add(
                                        new Finding(
                                                exercise.number(),
                                                "does not compile when it alone is solved: "
                                                        + message));
                            }
                            run.results().forEach(result -> judge(result, findings));
                        });
        return findings;
    }

    private static void judge(TestResult result, List<Finding> findings) {
        result.failure()
                .ifPresent(
                        failure ->
                                findings.add(
                                        Finding.of(
                                                result,
                                                "is red when only its own exercise is solved: "
                                                        + failure)));
    }
}
