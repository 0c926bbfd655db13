package proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import workbook.board.LookBack;
import workbook.results.ResultCollector;

/** Listens while exercises run, and keeps what they publish: for looking back, and to be shown. */
final class Happenings implements TestExecutionListener {

    private final Map<String, String> byExercise = new TreeMap<>();
    private final Map<String, List<String>> shown = new TreeMap<>();

    /** What happened, by the number of the exercise. Of two entries the later one. */
    Map<String, String> byExercise() {
        return Map.copyOf(byExercise);
    }

    /** All other texts for the board, by the number of the exercise. */
    Map<String, List<String>> shown() {
        return Map.copyOf(shown);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        ResultCollector.exerciseOf(test)
                .ifPresent(
                        exercise ->
                                entry.getKeyValuePairs()
                                        .forEach(
                                                (what, text) ->
                                                        keep(exercise.number(), what, text)));
    }

    private void keep(String exercise, String what, String text) {
        if (what.equals(LookBack.WHAT_HAPPENED)) {
            byExercise.put(exercise, text.strip());
        } else {
            shown.computeIfAbsent(exercise, number -> new ArrayList<>()).add(text);
        }
    }
}
