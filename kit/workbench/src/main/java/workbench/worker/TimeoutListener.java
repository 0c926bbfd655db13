package workbench.worker;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import workbook.Exercise;
import workbook.results.ResultCollector;

/**
 * Notices the first test that JUnit has cut off. Its code may run on forever, and each further test
 * would wait as long. So the process ends after the report.
 */
final class TimeoutListener implements TestExecutionListener {

    /** What is done with the test. */
    interface Handler {

        /** Called in the thread that runs the tests. */
        void timedOut(Exercise exercise, String sentence, long cpuMillis);
    }

    private final Handler handler;
    private long cpuBefore;

    TimeoutListener(Handler handler) {
        this.handler = handler;
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        cpuBefore = cpuMillis();
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (result.getThrowable().filter(TimeoutListener::isTimeout).isPresent()) {
            ResultCollector.exerciseOf(identifier)
                    .ifPresent(
                            exercise -> {
                                handler.timedOut(
                                        exercise,
                                        identifier.getDisplayName(),
                                        cpuMillis() - cpuBefore);
                                Runtime.getRuntime().halt(0);
                            });
        }
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof TimeoutException
                && String.valueOf(failure.getMessage()).contains(" timed out after ");
    }

    private static long cpuMillis() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }
}
