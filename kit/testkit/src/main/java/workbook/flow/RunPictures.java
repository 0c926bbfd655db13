package workbook.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures of a run, to be compared with those of another one. It records the thread that calls
 * it, and the threads that this one starts. So several runs may go on at a time.
 */
public final class RunPictures {

    private final Map<String, Map<String, List<String>>> drawn = new LinkedHashMap<>();
    private Class<?> tests;
    private Recording recording;
    private String story = "";

    /** The tests of this class begin. */
    public void begins(Class<?> testClass) {
        tests = testClass;
        recording = Recording.startInThisThread(testClass);
    }

    /** The test that runs now says what happened. */
    public void happened(String text) {
        story = text;
    }

    /** A test has ended. From now on, all that happens belongs to the next one. */
    public void ended(String exercise, String test) {
        if (recording == null) {
            return;
        }
        List<String> pictures = new ArrayList<>();
        // A red line would be a difference, but the learner's code did not draw it.
        for (Picture picture : TestPictures.of(recording.seen(), Optional.empty(), story)) {
            pictures.add(picture.svg());
        }
        drawn.computeIfAbsent(exercise, number -> new LinkedHashMap<>()).put(test, pictures);
        story = "";
        recording = Recording.startInThisThread(tests);
    }

    /** Nothing is recorded any more. */
    public void stop() {
        Recording.stopInThisThread();
        recording = null;
    }

    /** The pictures of each test that has ended, as SVG, by exercise and by the test's method. */
    public Map<String, Map<String, List<String>>> drawn() {
        return Map.copyOf(drawn);
    }
}
