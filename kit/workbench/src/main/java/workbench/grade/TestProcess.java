package workbench.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import workbench.process.LearnersThreads;
import workbench.process.Wire;
import workbook.NotDoneYet;
import workbook.board.Explanation;
import workbook.engine.Compilation;
import workbook.engine.TestRun;
import workbook.results.TestResult;

/**
 * Runs the exercises of one participant, in a process that holds nothing else.
 *
 * <p>It hears {@code run TESTS CODE EXERCISE}, with two folders of classes, and says:
 *
 * <ul>
 *   <li>{@code result green|todo|red TEXT}: of a test, in the order in which they ran
 *   <li>{@code looped MILLISECONDS SENTENCE}: this test did not end, and has used the processor for
 *       so long; so this process does
 *   <li>{@code left THREAD…}: these threads cannot be stopped
 *   <li>{@code failed TEXT}: the tests could not be run
 *   <li>{@code ended BYTES}: the exercise has run, and printed so much
 * </ul>
 */
final class TestProcess {

    private static final int MOST_WORDS = 4_000;

    private final Wire wire;
    private final AtomicLong printed = new AtomicLong();
    private Path loaded = Path.of("");
    private TestRun tests;

    private TestProcess(Wire wire) {
        this.wire = wire;
    }

    /** Java starts it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        TestProcess process = new TestProcess(Wire.open());
        while (true) {
            List<String> words = process.wire.hear();
            if (words.getFirst().equals("leave")) {
                System.exit(0);
            }
            process.run(Path.of(words.get(1)), Path.of(words.get(2)), words.get(3));
        }
    }

    private void run(Path classesOfTests, Path classes, String exercise)
            throws InterruptedException {
        printed.set(0);
        PrintStream counted = new PrintStream(new Counted(), true, StandardCharsets.UTF_8);
        System.setOut(counted);
        System.setErr(counted);
        List<String> left =
                new LearnersThreads().run(() -> runHere(classesOfTests, classes, exercise));
        if (!left.isEmpty()) {
            wire.say("left", String.join(", ", left));
        }
        wire.say("ended", Long.toString(printed.get()));
    }

    private void runHere(Path classesOfTests, Path classes, String exercise) {
        try {
            if (!classesOfTests.equals(loaded)) {
                tests =
                        new TestRun(
                                new Compilation(
                                        classes, classesOfTests, true, List.of(), List.of()));
                loaded = classesOfTests;
            }
            for (TestResult result : tests.run(List.of(exercise), new EndlessLoops())) {
                say(result);
            }
        } catch (RuntimeException | Error e) {
            // A class of the participant's that does not fit the tests, for instance.
            wire.say("failed", e.toString());
        }
    }

    private void say(TestResult result) {
        if (result.green()) {
            wire.say("result", "green", "");
            return;
        }
        Throwable failure = result.failure().orElseThrow();
        Explanation told = Explanation.of(failure, result.exercise());
        String text =
                Stream.concat(Stream.of(told.headline()), told.details().stream())
                        .collect(Collectors.joining("\n"));
        wire.say(
                "result",
                failure instanceof NotDoneYet ? "todo" : "red",
                text.substring(0, Math.min(MOST_WORDS, text.length())));
    }

    /** What is printed is counted, and goes nowhere. */
    private final class Counted extends OutputStream {
        @Override
        public void write(int b) {
            printed.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            printed.addAndGet(length);
        }
    }

    /** Ends the process after the first test that was cut off: its code may run on for ever. */
    private final class EndlessLoops implements TestExecutionListener {
        private long cpuBefore;

        @Override
        public void executionStarted(TestIdentifier identifier) {
            cpuBefore = cpuMillis();
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (result.getThrowable()
                    .filter(TimeoutException.class::isInstance)
                    .filter(it -> String.valueOf(it.getMessage()).contains(" timed out after "))
                    .isPresent()) {
                wire.say(
                        "looped",
                        Long.toString(cpuMillis() - cpuBefore),
                        identifier.getDisplayName(),
                        Long.toString(printed.get()));
                Runtime.getRuntime().halt(0);
            }
        }

        private static long cpuMillis() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .map(Duration::toMillis)
                    .orElse(0L);
        }
    }
}
