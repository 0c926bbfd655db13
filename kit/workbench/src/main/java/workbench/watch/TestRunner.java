package workbench.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbench.build.IncrementalBuild;
import workbench.process.LearnersThreads;
import workbench.process.Wire;
import workbook.Exercise;
import workbook.board.BoardListener;
import workbook.board.Onlooker;
import workbook.console.GivenFiles;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.TestRun;
import workbook.results.ResultCollector;

/**
 * Compiles and runs a module as often as it is told to, in a process that stays warm. The learner's
 * code may end this process, or make it useless; then the watch starts another one.
 *
 * <p>It hears {@code warm}: compile, so that the first run is quick; and {@code run PREFERRED
 * CHANGED…}: the number of an exercise, or nothing, and the files that were saved. It says:
 *
 * <ul>
 *   <li>{@code broken TEXT}: it does not compile
 *   <li>{@code at NUMBER SENTENCE}: this test runs now
 *   <li>{@code board MOMENT EXERCISE OPEN BOARD ALL}
 *   <li>{@code looped NUMBER SENTENCE}: this test did not end; so this process does
 *   <li>{@code left THREAD…}: these threads cannot be stopped
 *   <li>{@code ended}: the run is over
 *   <li>{@code failed TEXT}: the workbench itself did not work
 * </ul>
 */
final class TestRunner {

    private final Wire wire;
    private final Path module;
    private final IncrementalBuild build;
    private Optional<String> current = Optional.empty();

    private TestRunner(Wire wire, Path module) throws IOException {
        this.wire = wire;
        this.module = module;
        build =
                new IncrementalBuild(
                        new Compiler(), module, module.resolve("target/workbook/watch"));
    }

    /** Java starts it, with the module's folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Wire wire = Wire.open();
        Path module = Path.of(System.getProperty("workbench.module"));
        TestRunner runner = new TestRunner(wire, module);
        ProcessState state = new ProcessState();
        while (true) {
            List<String> words = wire.hear();
            if (words.getFirst().equals("warm")) {
                runner.warm();
                continue;
            }
            try {
                runner.run(words.get(1), new TreeSet<>(words.subList(2, words.size())));
            } catch (IOException | RuntimeException | Error e) {
                wire.say("failed", e.toString());
            }
            state.restore();
            wire.say("ended");
        }
    }

    private void warm() {
        try {
            build.build(Set.of());
        } catch (IOException | RuntimeException e) {
            // Whatever it is, the next run will meet it again and say so.
            return;
        }
    }

    private void run(String preferred, Set<String> changed)
            throws IOException, InterruptedException {
        String missing = new GivenFiles(module).missing();
        if (!missing.isEmpty()) {
            wire.say("broken", missing);
            return;
        }
        Compilation compilation = build.build(changed);
        if (!compilation.succeeded()) {
            wire.say(
                    "broken",
                    String.join(
                            "\n", CompileErrors.text(compilation.errors(), module.getParent())));
            return;
        }
        try (TestRun tests = new TestRun(compilation)) {
            List<Exercise> exercises = tests.exercises();
            if (!preferred.isEmpty()) {
                current = Optional.of(preferred);
            }
            ownerOf(changed, exercises).ifPresent(owner -> current = Optional.of(owner));
            List<String> order = new ArrayList<>(exercises.stream().map(Exercise::number).toList());
            current.filter(order::remove).ifPresent(order::addFirst);
            List<String> left = new LearnersThreads().run(() -> run(tests, order));
            if (!left.isEmpty()) {
                wire.say(words("left", left));
            }
        }
    }

    private void run(TestRun tests, List<String> order) {
        BoardListener board = BoardListener.seenBy(this::see, module.getParent(), current);
        // JUnit tells the end of a test to the last listener first: so the board hears of it first.
        tests.run(order, new EndlessLoops(board), new Progress(), board);
    }

    private void see(Onlooker.Sight sight) {
        if (sight.moment() == Onlooker.Moment.AT_THE_END) {
            current = sight.exercise();
        }
        wire.say(
                "board",
                sight.moment().name(),
                sight.exercise().orElse(""),
                String.join(" ", sight.toDo()),
                String.join("\n", sight.board()),
                String.join("\n", sight.allRed()));
    }

    private static Optional<String> ownerOf(Set<String> files, List<Exercise> exercises) {
        return exercises.stream()
                .filter(exercise -> Arrays.stream(exercise.edit()).anyMatch(files::contains))
                .map(Exercise::number)
                .findFirst();
    }

    private static List<String> words(String first, List<String> others) {
        List<String> words = new ArrayList<>(others);
        words.addFirst(first);
        return words;
    }

    /** Says which test runs, in case nothing more is heard. */
    private final class Progress implements TestExecutionListener {
        @Override
        public void executionStarted(TestIdentifier identifier) {
            ResultCollector.exerciseOf(identifier)
                    .ifPresent(
                            exercise ->
                                    wire.say(
                                            "at",
                                            exercise.number(),
                                            identifier.isTest()
                                                    ? identifier.getDisplayName()
                                                    : exercise.title()));
        }
    }

    /**
     * Ends the process after the first test that was cut off: its code may run on for ever, and
     * each further test would wait as long. The board has heard of it before, and shows it.
     */
    private final class EndlessLoops implements TestExecutionListener {

        private final BoardListener board;
        private TestPlan plan;

        EndlessLoops(BoardListener board) {
            this.board = board;
        }

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            Optional<Exercise> exercise = ResultCollector.exerciseOf(identifier);
            if (exercise.isPresent()
                    && result.getThrowable().filter(EndlessLoops::wasCutOff).isPresent()) {
                board.testPlanExecutionFinished(plan);
                wire.say("looped", exercise.get().number(), identifier.getDisplayName());
                Runtime.getRuntime().halt(0);
            }
        }

        private static boolean wasCutOff(Throwable failure) {
            return failure instanceof TimeoutException
                    && String.valueOf(failure.getMessage()).contains(" timed out after ");
        }
    }
}
