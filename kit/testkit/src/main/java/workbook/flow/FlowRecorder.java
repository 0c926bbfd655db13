package workbook.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Records while exercises run, and draws what was recorded. A failure here is said in one line, and
 * changes no verdict.
 */
public final class FlowRecorder {

    private static final int MOST_TESTS = 4;
    private static final int MOST_DRAWN = 5;

    private final FlowPage page;
    private final String title;
    private final UnaryOperator<String> before;
    private final Map<String, Shown> exercises = new LinkedHashMap<>();
    private final Set<String> drawn = new HashSet<>();
    private final Set<String> withoutPicture = new HashSet<>();
    private Recording recording;
    private Class<?> test;
    private Optional<String> trouble = Optional.empty();

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
    private record Recorded(Test test, boolean decides, Recording recording) {

        /** Whether it is green, and was meant to be from the start. */
        boolean isQuiet() {
            return test.guard() && test.green() && !decides;
        }
    }

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

    /**
     * The tests of this class begin. From now on, all that happens belongs to the first of them.
     */
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

    /** A test has ended. From now on, all that happens belongs to the next one. */
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
        trouble = Optional.empty();
        try {
            for (Map.Entry<String, Shown> it : exercises.entrySet()) {
                if (!it.getValue().tests.isEmpty() && drawn.add(it.getKey())) {
                    page.keep(it.getKey(), section(it.getKey(), it.getValue()));
                }
            }
            page.write(title, here);
            return trouble;
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of("The pictures could not be written: " + oneLine(e));
        }
    }

    /** Whether there was nothing to draw when this exercise was written to the page. */
    public boolean drewNothing(String exercise) {
        return withoutPicture.contains(exercise);
    }

    private String section(String number, Shown shown) {
        List<TestPictures> all = new ArrayList<>();
        for (Recorded it : inOrder(shown.tests)) {
            // What works from the start is shown only where nothing else can be.
            boolean wanted = all.size() < MOST_DRAWN && (!it.isQuiet() || all.isEmpty());
            TestPictures test = wanted ? drawn(it, shown.now) : null;
            if (test != null && !(test.green() && test.pictures().isEmpty())) {
                all.add(test);
            }
        }
        List<TestPictures> tests = chosen(all);
        tests.sort(Comparator.comparing(it -> it.pictures().isEmpty()));
        withoutPicture.remove(number);
        if (tests.stream().allMatch(it -> it.pictures().isEmpty())) {
            withoutPicture.add(number);
        }
        boolean green = shown.tests.stream().allMatch(it -> it.test().green());
        return new ExerciseHtml(number, shown.title, green)
                .section(tests, before.apply(number), shown.now);
    }

    /** The first ones. Further ones take a place only for a kind of picture that is new. */
    private static List<TestPictures> chosen(List<TestPictures> all) {
        List<TestPictures> chosen = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (TestPictures test : all) {
            if (kinds.addAll(test.kinds())) {
                chosen.add(test);
            }
        }
        for (TestPictures test : all) {
            if (chosen.size() < MOST_TESTS && !chosen.contains(test)) {
                chosen.add(test);
            }
        }
        chosen.sort(Comparator.comparingInt(all::indexOf));
        return new ArrayList<>(chosen.subList(0, Math.min(MOST_TESTS, chosen.size())));
    }

    private TestPictures drawn(Recorded recorded, String now) {
        Test test = recorded.test();
        Optional<String> red = test.failure().stream().findFirst();
        List<Picture> pictures = new ArrayList<>();
        try {
            pictures.addAll(
                    TestPictures.of(
                            recorded.recording().seen(), red, recorded.decides() ? now : ""));
        } catch (RuntimeException | Error e) {
            trouble = Optional.of("A picture could not be drawn: " + oneLine(e));
        }
        return new TestPictures(test.method(), test.sentence(), test.failure(), pictures);
    }

    private static String oneLine(Throwable e) {
        return Words.shortened(e.toString());
    }

    /** First those that are red, then the one that says what happened, then the other ideas. */
    private static List<Recorded> inOrder(List<Recorded> tests) {
        return tests.stream()
                .sorted(
                        Comparator.comparing((Recorded it) -> it.test().green())
                                .thenComparing(it -> !it.decides())
                                .thenComparing(it -> it.test().guard()))
                .toList();
    }
}
