package workbench.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbench.incremental.IncrementalBuild;
import workbook.Exercise;
import workbook.board.BoardListener;
import workbook.board.BoardObserver;
import workbook.console.GivenFiles;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.TestRun;
import workbook.results.ResultCollector;

/** Compiles and runs the module that is watched, after each order. */
final class ModuleRuns {

    private final ParentProcess parent;
    private final Path module;
    private final IncrementalBuild build;
    private Optional<String> current = Optional.empty();

    ModuleRuns(ParentProcess parent, Path module) throws IOException {
        this.parent = parent;
        this.module = module;
        build =
                new IncrementalBuild(
                        new Compiler(), module, module.resolve("target/workbook/watch"));
    }

    void warmUp() {
        try {
            build.build(Set.of());
        } catch (IOException | RuntimeException e) {
            // Whatever it is, the next run will meet it again and say so.
            return;
        }
    }

    void run(Order.RunModule order) throws IOException, InterruptedException {
        Set<String> saved = new TreeSet<>(order.saved());
        String missing = new GivenFiles(module).missing();
        if (!missing.isEmpty()) {
            parent.say(new Report.NotRunnable(missing.lines().toList()));
            return;
        }
        Compilation compilation = build.build(saved);
        if (!compilation.succeeded()) {
            parent.say(new Report.NotRunnable(CompileErrors.text(compilation, module.getParent())));
            return;
        }
        try (TestRun tests = new TestRun(compilation)) {
            List<Exercise> exercises = tests.exercises();
            if (!order.preferred().isEmpty()) {
                current = Optional.of(order.preferred());
            }
            ownerOf(saved, exercises).ifPresent(owner -> current = Optional.of(owner));
            List<String> inOrder =
                    new ArrayList<>(exercises.stream().map(Exercise::number).toList());
            current.filter(inOrder::remove).ifPresent(inOrder::addFirst);
            List<String> left = new LearnersThreads().run(() -> run(tests, inOrder));
            if (!left.isEmpty()) {
                parent.say(new Report.LeftRunning(left));
            }
        }
    }

    private void run(TestRun tests, List<String> order) {
        BoardListener board = BoardListener.seenBy(this::see, module.getParent(), current);
        Progress progress = new Progress();
        TimeoutListener timedOut =
                new TimeoutListener(
                        (exercise, sentence, cpuMillis) -> {
                            board.testPlanExecutionFinished(progress.plan);
                            parent.say(
                                    new Report.CutOff(exercise.number(), sentence, cpuMillis, 0));
                        });
        // JUnit reports the end of a test to the last listener first: so the board knows it first.
        tests.run(order, timedOut, progress, board);
    }

    private void see(BoardObserver.View sight) {
        if (sight.moment() == BoardObserver.Moment.AT_THE_END) {
            current = sight.exercise();
        }
        parent.say(
                new Report.BoardDrawn(
                        sight.moment(),
                        sight.exercise().orElse(""),
                        sight.toDo(),
                        sight.board(),
                        sight.allRed()));
    }

    private static Optional<String> ownerOf(Set<String> files, List<Exercise> exercises) {
        return exercises.stream()
                .filter(exercise -> Arrays.stream(exercise.edit()).anyMatch(files::contains))
                .map(Exercise::number)
                .findFirst();
    }

    /** Says which test runs. */
    private final class Progress implements TestExecutionListener {

        private TestPlan plan;

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionStarted(TestIdentifier identifier) {
            ResultCollector.exerciseOf(identifier)
                    .ifPresent(
                            exercise ->
                                    parent.say(
                                            new Report.Running(
                                                    exercise.number(),
                                                    identifier.isTest()
                                                            ? identifier.getDisplayName()
                                                            : exercise.title())));
        }
    }
}
