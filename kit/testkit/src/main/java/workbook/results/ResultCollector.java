package workbook.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.Exercise;
import workbook.Guard;

/**
 * Listens while exercises run and keeps what became of each test. Tests of classes that are not
 * exercises are passed over.
 */
public final class ResultCollector implements TestExecutionListener {

    private final List<TestResult> results = new ArrayList<>();
    private final Set<String> finished = new HashSet<>();
    private TestPlan plan;

    /** The results so far, in the order in which the tests ended. */
    public List<TestResult> results() {
        return List.copyOf(results);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()) {
            finish(identifier, result.getThrowable());
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            plan.getDescendants(identifier).stream()
                    .filter(TestIdentifier::isTest)
                    .forEach(test -> finish(test, result.getThrowable()));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        AssertionError skipped = new AssertionError("This test was switched off: " + reason);
        if (identifier.isTest()) {
            finish(identifier, Optional.of(skipped));
        }
        plan.getDescendants(identifier).stream()
                .filter(TestIdentifier::isTest)
                .forEach(test -> finish(test, Optional.of(skipped)));
    }

    /** The exercise that a test, or a class of tests, belongs to. */
    public static Optional<Exercise> exerciseOf(TestIdentifier identifier) {
        return identifier
                .getSource()
                .map(
                        source ->
                                switch (source) {
                                    case MethodSource method -> method.getJavaClass();
                                    case ClassSource type -> type.getJavaClass();
                                    default -> null;
                                })
                .map(type -> type.getAnnotation(Exercise.class));
    }

    /** Whether the test is meant to be green from the start. */
    public static boolean isGuard(TestIdentifier test) {
        return test.getTags().contains(TestTag.create(Guard.TAG));
    }

    private void finish(TestIdentifier test, Optional<Throwable> failure) {
        Optional<Exercise> exercise = exerciseOf(test);
        if (exercise.isEmpty() || !finished.add(test.getUniqueId())) {
            return;
        }
        String method =
                test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(source -> ((MethodSource) source).getMethodName())
                        .orElse(test.getDisplayName());
        results.add(
                new TestResult(
                        exercise.get(), method, test.getDisplayName(), isGuard(test), failure));
    }
}
