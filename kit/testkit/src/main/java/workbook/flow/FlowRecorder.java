package workbook.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Records while exercises run, and draws what was recorded. Whatever goes wrong here is said in one
 * line, and changes no verdict.
 */
public final class FlowRecorder {

    private static final int MOST_TESTS = 6;

    private final FlowPage page;
    private final String title;
    private final UnaryOperator<String> before;
    private final Map<String, Shown> exercises = new LinkedHashMap<>();
    private final Set<String> drawn = new HashSet<>();
    private Recording recording;
    private Class<?> test;

    /** What one exercise has shown so far. */
    private static final class Shown {
        private final String title;
        private final List<Recorded> tests = new ArrayList<>();
        private String now = "";

        Shown(String title) {
            this.title = title;
        }
    }

    /** A test that has ended, and what was recorded of it. */
    private record Recorded(Test test, boolean decides, Recording recording) {}

    /**
     * A test that has ended.
     *
     * @param method the name of its method
     * @param sentence its name as a person reads it
     * @param guard whether it is meant to be green from the start
     * @param failure what its failure says, line by line; none if it is green
     */
    public record Test(String method, String sentence, boolean guard, List<String> failure) {

        boolean green() {
            return failure.isEmpty();
        }
    }

    /**
     * @param title the module's title
     * @param before what the starter of an exercise did, by its number; empty if it is not known
     */
    public FlowRecorder(FlowPage page, String title, UnaryOperator<String> before) {
        this.page = page;
        this.title = title;
        this.before = before;
    }

    /** The tests of this class begin. What happens from now on belongs to the first of them. */
    public void begins(String exercise, String exerciseTitle, Class<?> testClass) {
        exercises.computeIfAbsent(exercise, it -> new Shown(exerciseTitle));
        test = testClass;
        recording = Recording.start(testClass);
    }

    /** A test says what happened. */
    public void happened(String exercise, String text) {
        if (exercises.containsKey(exercise)) {
            exercises.get(exercise).now = text;
        }
    }

    /** A test has ended. What happens from now on belongs to the next one. */
    public void ended(String exercise, Test ended, boolean decides) {
        Shown shown = exercises.get(exercise);
        if (shown == null || recording == null) {
            return;
        }
        shown.tests.add(new Recorded(ended, decides, recording));
        drawn.remove(exercise);
        recording = Recording.start(test);
    }

    /** Nothing is recorded any more. */
    public void stop() {
        Recording.stop();
        recording = null;
    }

    /**
     * Draws all that has ended, and writes the page.
     *
     * @param here the number of the exercise that is shown first; empty if it does not matter
     * @return one line if that did not work
     */
    public Optional<String> write(String here) {
        try {
            for (Map.Entry<String, Shown> it : exercises.entrySet()) {
                if (!it.getValue().tests.isEmpty() && drawn.add(it.getKey())) {
                    page.keep(it.getKey(), section(it.getKey(), it.getValue()));
                }
            }
            page.write(title, here);
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.of("The pictures could not be written: " + e);
        }
    }

    private String section(String number, Shown shown) {
        List<TestPictures> tests = new ArrayList<>();
        for (Recorded it : chosen(shown.tests)) {
            Optional<String> red = it.test().failure().stream().findFirst();
            tests.add(
                    new TestPictures(
                            it.test().method(),
                            it.test().sentence(),
                            it.test().failure(),
                            TestPictures.of(
                                    it.recording().seen(), red, it.decides() ? shown.now : "")));
        }
        boolean green = shown.tests.stream().allMatch(it -> it.test().green());
        return new ExerciseHtml(number, shown.title, green)
                .section(tests, before.apply(number), shown.now);
    }

    /** First the first red one, then the one that says what happened, then the others. */
    private static List<Recorded> chosen(List<Recorded> tests) {
        Set<Recorded> chosen = new LinkedHashSet<>();
        tests.stream().filter(it -> !it.test().green()).findFirst().ifPresent(chosen::add);
        tests.stream().filter(Recorded::decides).forEach(chosen::add);
        tests.stream()
                .filter(it -> !it.recording().isEmpty() || !it.test().green())
                .sorted(Comparator.comparing(it -> it.test().guard()))
                .forEach(chosen::add);
        return chosen.stream().limit(MOST_TESTS).toList();
    }
}
