package proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import workbook.NotDoneYet;
import workbook.results.TestResult;

/**
 * A test that never rejected anything may be a test that cannot. For a rule that is the usual fate:
 * a misspelt package, and it is green forever. So every single test has to be seen to fail. It
 * fails on a wrong answer, or on a starter that works and is coupled.
 */
final class EveryTestBites implements Check {

    @Override
    public String promise() {
        return "every test, and so every architecture rule, rejects at least one wrong answer or coupled starter";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<TestResult> rejections =
                Stream.concat(
                                module.starter().results().stream(),
                                module.wrongAnswers().values().stream()
                                        .flatMap(run -> run.results().stream()))
                        .filter(EveryTestBites::rejects)
                        .toList();
        List<Finding> findings = new ArrayList<>();
        for (TestResult test : module.solution().results()) {
            if (rejections.stream().noneMatch(rejection -> sameTest(rejection, test))) {
                findings.add(
                        Finding.of(
                                test,
                                "was never seen to fail. It needs a wrong answer that it rejects, or it can go"));
            }
        }
        return findings;
    }

    // Only its own words count, or its time limit. Code that throws makes any test red, also one
    // that looks at nothing.
    private static boolean rejects(TestResult result) {
        return result.failure()
                .map(
                        failure ->
                                switch (failure) {
                                    case NotDoneYet stub -> false;
                                    case AssertionError told -> true;
                                    case TimeoutException late -> true;
                                    default -> false;
                                })
                .orElse(false);
    }

    static boolean sameTest(TestResult one, TestResult other) {
        return one.exercise().number().equals(other.exercise().number())
                && one.method().equals(other.method());
    }
}
