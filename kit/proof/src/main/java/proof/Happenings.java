package proof;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import workbook.board.LookBack;
import workbook.results.ResultCollector;

/** Listens while exercises run, and keeps what they publish for looking back. */
final class Happenings implements TestExecutionListener {

    private final Map<String, String> byExercise = new TreeMap<>();

    /** What happened, by the number of the exercise; of two entries the later one. */
    Map<String, String> byExercise() {
        return Map.copyOf(byExercise);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String happened = entry.getKeyValuePairs().get(LookBack.WHAT_HAPPENED);
        if (happened != null) {
            ResultCollector.exerciseOf(test)
                    .ifPresent(exercise -> byExercise.put(exercise.number(), happened.strip()));
        }
    }
}
