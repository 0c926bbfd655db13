package proof;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.board.LookBack;
import workbook.flow.RunPictures;
import workbook.results.ResultCollector;

/** Listens while exercises run, and has drawn what they did. */
final class PicturesListener implements TestExecutionListener {

    private final RunPictures pictures = new RunPictures();

    /** By exercise, and by the name of the test's method. */
    Map<String, Map<String, List<String>>> drawn() {
        return pictures.drawn();
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (!identifier.isTest() && ResultCollector.exerciseOf(identifier).isPresent()) {
            identifier
                    .getSource()
                    .filter(ClassSource.class::isInstance)
                    .ifPresent(source -> pictures.begins(((ClassSource) source).getJavaClass()));
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String story = entry.getKeyValuePairs().get(LookBack.WHAT_HAPPENED);
        if (story != null) {
            pictures.happened(story);
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()
                && identifier.getSource().orElse(null) instanceof MethodSource method) {
            ResultCollector.exerciseOf(identifier)
                    .ifPresent(it -> pictures.ended(it.number(), method.getMethodName()));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        pictures.stop();
    }
}
