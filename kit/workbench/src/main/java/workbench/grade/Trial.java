package workbench.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import workbench.process.JavaProcess;
import workbench.source.ExerciseSource;
import workbook.engine.Compilation;

/**
 * Runs the exercises of one participant, one after the other, in a process of its own. When the
 * participant's code ends the process, or has to be cut off, another one runs the rest.
 */
final class Trial implements AutoCloseable {

    /** What became of one exercise, before anybody looks at the files. */
    record Outcome(Status status, int green, String told) {}

    /** A test that was cut off after it had kept a processor busy for so long is a loop, surely. */
    private static final int SURELY_A_LOOP = 4_000;

    /** On a busy machine, a process gets this much less of it than it could use. */
    private static final int BUSY = 4;

    private final Path folder;
    private final Limits limits;
    private final List<String> options;
    private final long until;
    private JavaProcess process;
    private BlockingQueue<Optional<List<String>>> heard;
    private long printed;
    private boolean unsure;

    /**
     * @param folder the participant's own, in which the process runs
     * @param options what Java is told besides the limits
     */
    Trial(Path folder, Limits limits, List<String> options) throws IOException {
        this.folder = folder;
        this.limits = limits;
        this.options = List.copyOf(options);
        until = System.nanoTime() + limits.time().toNanos();
        Files.createDirectories(folder.resolve("tmp"));
    }

    /** How many bytes its code has printed. */
    long printed() {
        return printed;
    }

    /**
     * Runs one exercise.
     *
     * @param tests how many it has; if fewer are green, it is not done
     */
    Outcome run(Compilation compilation, ExerciseSource exercise, int tests)
            throws InterruptedException {
        if (System.nanoTime() > until) {
            return new Outcome(Status.NO_TIME, 0, "");
        }
        if (process == null || !process.isAlive()) {
            start();
        }
        Outcome outcome = runOnce(compilation, exercise, tests);
        if (unsure) {
            // Perhaps the machine was busy with something else. It is tried once more.
            close();
            start();
            outcome = runOnce(compilation, exercise, tests);
        }
        if (outcome.status() != Status.DONE && outcome.status() != Status.WRONG) {
            close();
        }
        return outcome;
    }

    private Outcome runOnce(Compilation compilation, ExerciseSource exercise, int tests)
            throws InterruptedException {
        unsure = false;
        process.tell(
                List.of(
                        "run",
                        compilation.tests().toString(),
                        compilation.main().toString(),
                        exercise.number()));
        return listen(tests);
    }

    private Outcome listen(int tests) throws InterruptedException {
        List<List<String>> results = new ArrayList<>();
        boolean left = false;
        long lastHeard = System.nanoTime();
        Duration cpuThen = process.cpu();
        while (true) {
            Optional<List<String>> next = heard.poll(250, TimeUnit.MILLISECONDS);
            long now = System.nanoTime();
            if (process.strayBytes() > limits.output()) {
                return new Outcome(Status.PRINTS, 0, "It prints without end.");
            }
            if (next == null) {
                boolean busyTooLong = process.cpu().minus(cpuThen).compareTo(limits.silence()) > 0;
                boolean silentTooLong = now - lastHeard > BUSY * limits.silence().toNanos();
                if (now > until || busyTooLong || silentTooLong) {
                    return new Outcome(Status.ENDLESS, 0, "It never ended, and was cut off.");
                }
                continue;
            }
            lastHeard = now;
            cpuThen = process.cpu();
            if (next.isEmpty()) {
                return ended();
            }
            List<String> words = next.get();
            switch (words.getFirst()) {
                case "result" -> results.add(words);
                case "looped" -> {
                    unsure = Long.parseLong(words.get(1)) < SURELY_A_LOOP;
                    printed += Long.parseLong(words.get(3));
                    return new Outcome(
                            Status.ENDLESS, 0, words.get(2) + ": it never ended, and was cut off.");
                }
                case "left" -> left = true;
                case "failed" -> results.add(List.of("result", "red", words.get(1)));
                default -> {
                    printed += Long.parseLong(words.get(1));
                    if (left) {
                        close();
                    }
                    return outcome(tests, results);
                }
            }
        }
    }

    // Java says why when memory is used up; when somebody has called System.exit, it says nothing.
    private Outcome ended() {
        return process.rest().contains("OutOfMemoryError")
                ? new Outcome(Status.MEMORY, 0, "It used up all memory.")
                : new Outcome(Status.ENDS_JAVA, 0, "Java itself ended while it was running.");
    }

    private static Outcome outcome(int tests, List<List<String>> results) {
        int green = (int) results.stream().filter(it -> it.get(1).equals("green")).count();
        Optional<List<String>> red =
                results.stream().filter(it -> !it.get(1).equals("green")).findFirst();
        if (red.isEmpty() && green >= tests) {
            return new Outcome(Status.DONE, green, "");
        }
        return new Outcome(
                Status.WRONG,
                green,
                red.map(it -> it.get(2)).orElse("Not all of its tests have run."));
    }

    private void start() {
        List<String> all = new ArrayList<>(options);
        all.addAll(
                List.of(
                        "-Xmx" + limits.megabytes() + "m",
                        "-XX:MaxMetaspaceSize=192m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-Duser.home=" + folder));
        BlockingQueue<Optional<List<String>>> own = new LinkedBlockingQueue<>(10_000);
        heard = own;
        process =
                JavaProcess.start(
                        TestProcess.class,
                        all,
                        folder,
                        false,
                        new JavaProcess.Listener() {
                            @Override
                            public void heard(List<String> words) {
                                // A full queue belongs to somebody who should be cut off anyway.
                                if (!own.offer(Optional.of(words))) {
                                    own.clear();
                                }
                            }

                            @Override
                            public void ended() {
                                if (!own.offer(Optional.empty())) {
                                    own.clear();
                                    own.add(Optional.empty());
                                }
                            }
                        });
    }

    /** Ends the process, if there is one. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
