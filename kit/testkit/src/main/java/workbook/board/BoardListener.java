package workbook.board;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.CompiledInto;
import workbook.Exercise;
import workbook.ExerciseClasses;
import workbook.results.ResultCollector;
import workbook.results.TestResult;

/**
 * Listens to a run of exercises and has the board drawn. JUnit finds it by itself. It keeps silent
 * when other tests run.
 */
public final class BoardListener implements TestExecutionListener {

    private final Setting setting;
    private ResultCollector collector = new ResultCollector();
    private Optional<Screen> screen = Optional.empty();

    /** For JUnit, with what the build says in system properties. */
    public BoardListener() {
        this(Setting.ofThisProcess());
    }

    BoardListener(Setting setting) {
        this.setting = setting;
    }

    /**
     * For an observer who looks on while the exercises run.
     *
     * @param startedIn the folder that paths on the board begin in
     * @param preferred the number of the exercise to explain in full if it is red. Otherwise it is
     *     the first red one
     */
    public static BoardListener seenBy(
            BoardObserver observer, Path startedIn, Optional<String> preferred) {
        return new BoardListener(
                new Setting(
                        false,
                        startedIn,
                        Optional.empty(),
                        Optional.of(new Setting.Watch(observer, preferred))));
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        collector = new ResultCollector();
        collector.testPlanExecutionStarted(plan);
        List<TestIdentifier> tests =
                plan.getRoots().stream()
                        .flatMap(root -> plan.getDescendants(root).stream())
                        .filter(TestIdentifier::isTest)
                        .filter(test -> ResultCollector.exerciseOf(test).isPresent())
                        .toList();
        screen = tests.stream().findFirst().map(BoardListener::classOf).map(this::screen);
        screen.ifPresent(Screen::open);
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            ResultCollector.exerciseOf(identifier)
                    .ifPresent(exercise -> begins(identifier, exercise));
        } else {
            ResultCollector.exerciseOf(identifier)
                    .ifPresent(exercise -> begins(exercise, classOf(identifier)));
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        collector.executionFinished(identifier, result);
        screen.ifPresent(it -> it.ended(collector.results()));
        if (!identifier.isTest() && ResultCollector.exerciseOf(identifier).isPresent()) {
            screen.ifPresent(it -> it.exerciseEnded(collector.results()));
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
        ResultCollector.exerciseOf(identifier)
                .ifPresent(
                        exercise ->
                                screen.ifPresent(
                                        it ->
                                                entry.getKeyValuePairs()
                                                        .forEach(
                                                                (what, text) ->
                                                                        it.shown(
                                                                                new Board.View(
                                                                                        exercise,
                                                                                        what,
                                                                                        text)))));
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        collector.executionSkipped(identifier, reason);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        screen.ifPresent(it -> it.close(collector.results()));
        screen = Optional.empty();
    }

    private void begins(Exercise exercise, Class<?> tests) {
        screen.ifPresent(it -> it.exerciseBegins(exercise, tests));
    }

    private void begins(TestIdentifier test, Exercise exercise) {
        TestResult unlessItEnds =
                new TestResult(
                        exercise,
                        test.getUniqueId(),
                        test.getDisplayName(),
                        ResultCollector.isGuard(test),
                        Optional.of(new ProcessEndedError()));
        screen.ifPresent(it -> it.begins(collector.results(), unlessItEnds));
    }

    private Screen screen(Class<?> oneExercise) {
        ModuleFolder module = ModuleFolder.of(oneExercise);
        Path classes = CompiledInto.folderOf(oneExercise);
        List<Class<?>> types = ExerciseClasses.in(classes, oneExercise.getClassLoader());
        List<Exercise> exercises =
                types.stream().map(type -> type.getAnnotation(Exercise.class)).toList();
        // An IDE may run a single test of an exercise: that one alone does not make it done.
        Map<String, Integer> expected = ExerciseClasses.tests(types);
        return new Screen(setting, module, new Session(module, exercises, expected));
    }

    private static Class<?> classOf(TestIdentifier test) {
        return switch (test.getSource().orElseThrow()) {
            case MethodSource method -> method.getJavaClass();
            case ClassSource type -> type.getJavaClass();
            case TestSource other -> throw new IllegalArgumentException(other.toString());
        };
    }
}
