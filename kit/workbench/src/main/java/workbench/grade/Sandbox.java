package workbench.grade;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import workbench.source.ExerciseSource;
import workbench.worker.Order;
import workbench.worker.Report;
import workbench.worker.WorkerProcess;

/**
 * Where the code of one participant is compiled and run: a process of its own, within limits. When
 * the code ends the process, or has to be cut off, another one does the rest.
 */
final class Sandbox implements AutoCloseable {

    /** What became of one exercise. */
    record Outcome(Status status, int green, String told) {}

    /** What became of one attempt to compile. */
    sealed interface Attempt {

        record Compiled(Order.Classes classes) implements Attempt {}

        record Errors(List<Report.CompileError> errors) implements Attempt {}

        /** The compiler broke down, or did not come to an end. */
        record TooMuch() implements Attempt {}

        record NoTime() implements Attempt {}
    }

    /** How the work on an order has ended. */
    private enum End {
        REGULAR,
        CUT_OFF_BY_JUNIT,
        PROCESS_ENDED,
        NO_SIGN_OF_LIFE,
        PRINTS,
        DEAF
    }

    /** A test that was cut off after it had kept a processor busy for so long is a loop, surely. */
    private static final int SURELY_A_LOOP = 4_000;

    /** On a busy machine, a process gets this much less of it than it could use. */
    private static final int BUSY = 4;

    /** A machine that is busier than this is taken for one that is just so busy. */
    private static final double BUSIEST = 20;

    /** Compiling a few small files takes less than a second. */
    private static final Duration LONGEST_COMPILATION = Duration.ofSeconds(8);

    /** So soon a process that has nothing else to do says that an order has arrived. */
    private static final Duration DEAF = Duration.ofSeconds(5);

    private static final List<String> JAVA_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Dfile.encoding=UTF-8",
                    "-XX:MaxMetaspaceSize=192m",
                    "-XX:+ExitOnOutOfMemoryError");

    private final Path folder;
    private final Limits limits;
    private final long started = System.nanoTime();
    private final Set<String> notes = ConcurrentHashMap.newKeySet();
    private volatile WorkerProcess process;
    private boolean closed;
    private BlockingQueue<Optional<Report>> heard;
    private boolean hasAnswered;
    private long printed;

    /**
     * @param folder the participant's own, in which the process runs
     */
    Sandbox(Path folder, Limits limits) throws IOException {
        this.folder = folder;
        this.limits = limits;
        Files.createDirectories(folder.resolve("tmp"));
    }

    /** How many bytes its code has printed. */
    long printed() {
        return printed;
    }

    /** What else is to be said of its code. */
    Set<String> notes() {
        return new TreeSet<>(notes);
    }

    /** Compiles. No code of the participant's runs meanwhile. */
    Attempt compile(Order.Compile order) throws InterruptedException {
        List<Attempt> attempts = new ArrayList<>();
        End end =
                carryOut(
                        order,
                        LONGEST_COMPILATION,
                        report -> {
                            switch (report) {
                                case Report.Compiled now ->
                                        attempts.add(new Attempt.Compiled(now.classes()));
                                case Report.NotCompiled not when !not.errors().isEmpty() ->
                                        attempts.add(new Attempt.Errors(not.errors()));
                                default -> {
                                    // Nothing that says how it went.
                                }
                            }
                        });
        if (end == End.REGULAR && !attempts.isEmpty()) {
            return attempts.getFirst();
        }
        stop();
        return isTimeUp() ? new Attempt.NoTime() : new Attempt.TooMuch();
    }

    /**
     * Runs one exercise.
     *
     * @param tests how many it has; if fewer are green, it is not done
     */
    Outcome run(Order.Classes classes, ExerciseSource exercise, int tests)
            throws InterruptedException {
        if (isTimeUp()) {
            return new Outcome(Status.NO_TIME, 0, "");
        }
        ExerciseRun run = new ExerciseRun(tests);
        Outcome outcome = run.outcome(classes, exercise);
        if (run.isUnsure()) {
            // Perhaps the machine was busy with something else. It is tried once more.
            outcome = new ExerciseRun(tests).outcome(classes, exercise);
        }
        return outcome;
    }

    private boolean isTimeUp() {
        return hasPassed(limits.time(), started);
    }

    // On a machine that has three times as much to do as it can, everything takes three times as
    // long. The participant is not to blame.
    private static boolean hasPassed(Duration time, long since) {
        int processors = Runtime.getRuntime().availableProcessors();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        double busy = Math.clamp(load / processors, 1, BUSIEST);
        return System.nanoTime() - since > busy * time.toNanos();
    }

    /** One run of one exercise: what its process says of it. */
    private final class ExerciseRun {

        private final int tests;
        private final List<Report.Tested> results = new ArrayList<>();
        private Optional<Report.CutOff> cutOff = Optional.empty();
        private boolean leftSomething;

        ExerciseRun(int tests) {
            this.tests = tests;
        }

        Outcome outcome(Order.Classes classes, ExerciseSource exercise)
                throws InterruptedException {
            Order order = new Order.RunExercise(classes, exercise.number());
            End end = carryOut(order, limits.silence(), this::hear);
            String why = process == null ? "" : process.rest();
            if (end != End.REGULAR || leftSomething) {
                stop();
            }
            return switch (end) {
                case REGULAR -> verdict();
                case CUT_OFF_BY_JUNIT ->
                        endless(
                                cutOff.orElseThrow().sentence()
                                        + ": it never ended, and was cut off.");
                case NO_SIGN_OF_LIFE, DEAF -> endless("It never ended, and was cut off.");
                case PRINTS -> new Outcome(Status.PRINTS, 0, "It prints without end.");
                // Java says why when memory is used up. After System.exit, it says nothing.
                case PROCESS_ENDED ->
                        why.contains("OutOfMemoryError")
                                ? new Outcome(Status.MEMORY, 0, "It used up all memory.")
                                : new Outcome(
                                        Status.ENDS_JAVA,
                                        0,
                                        "Java itself ended while it was running.");
            };
        }

        /** Whether what was cut off may have waited for a processor only. */
        boolean isUnsure() {
            return cutOff.filter(test -> test.cpuMillis() < SURELY_A_LOOP).isPresent();
        }

        private static Outcome endless(String told) {
            return new Outcome(Status.ENDLESS, 0, told);
        }

        private void hear(Report report) {
            switch (report) {
                case Report.Tested test -> results.add(test);
                case Report.Failed failed -> results.add(new Report.Tested(false, failed.why()));
                case Report.CutOff test -> {
                    cutOff = Optional.of(test);
                    printed += test.printed();
                }
                case Report.LeftRunning left -> {
                    leftSomething = true;
                    notes.add("left running after the tests: " + String.join(", ", left.threads()));
                }
                case Report.ChangedBack changed ->
                        notes.add(
                                "changed "
                                        + String.join(" and ", changed.what())
                                        + " of Java, which was changed back");
                case Report.Ended ended -> printed += ended.printed();
                default -> {
                    // Of no importance here.
                }
            }
        }

        private Outcome verdict() {
            int green = (int) results.stream().filter(Report.Tested::green).count();
            Optional<Report.Tested> red =
                    results.stream().filter(test -> !test.green()).findFirst();
            return red.isEmpty() && green >= tests
                    ? new Outcome(Status.DONE, green, "")
                    : new Outcome(
                            Status.WRONG,
                            green,
                            red.map(Report.Tested::told).orElse("Not all of its tests have run."));
        }
    }

    private End carryOut(Order order, Duration silence, Consumer<Report> listener)
            throws InterruptedException {
        End end = carryOutOnce(order, silence, listener);
        if (end == End.DEAF) {
            // This exercise is not to blame for what one before has done to standard input.
            notes.add("took what was not its own from standard input");
            stop();
            end = carryOutOnce(order, silence, listener);
        }
        return end;
    }

    private End carryOutOnce(Order order, Duration silence, Consumer<Report> listener)
            throws InterruptedException {
        if (process == null || !process.isAlive()) {
            stop();
            start();
        }
        process.tell(order);
        boolean begun = false;
        long lastHeard = System.nanoTime();
        Duration cpuThen = process.cpu();
        while (true) {
            Optional<Report> next = heard.poll(250, TimeUnit.MILLISECONDS);
            long now = System.nanoTime();
            if (process.strayBytes() > limits.output()) {
                return End.PRINTS;
            }
            if (next == null) {
                if (!begun && hasAnswered && hasPassed(DEAF, lastHeard)) {
                    return End.DEAF;
                }
                boolean busyTooLong = process.cpu().minus(cpuThen).compareTo(silence) > 0;
                boolean silentTooLong = hasPassed(silence.multipliedBy(BUSY), lastHeard);
                if (isTimeUp() || busyTooLong || silentTooLong) {
                    return End.NO_SIGN_OF_LIFE;
                }
                continue;
            }
            lastHeard = now;
            cpuThen = process.cpu();
            if (next.isEmpty()) {
                return End.PROCESS_ENDED;
            }
            begun = true;
            hasAnswered = true;
            listener.accept(next.get());
            if (next.get() instanceof Report.Ended) {
                return End.REGULAR;
            }
            if (next.get() instanceof Report.CutOff) {
                return End.CUT_OFF_BY_JUNIT;
            }
        }
    }

    // Grading may be ended by a signal at any moment.
    private synchronized void start() {
        if (closed) {
            throw new IllegalStateException("grading has ended");
        }
        List<String> options = new ArrayList<>(JAVA_OPTIONS);
        options.addAll(
                List.of(
                        "-Xmx" + limits.megabytes() + "m",
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-Duser.home=" + folder));
        BlockingQueue<Optional<Report>> own = new LinkedBlockingQueue<>(10_000);
        heard = own;
        hasAnswered = false;
        process =
                WorkerProcess.start(
                        new WorkerProcess.Setting(options, folder, false),
                        new WorkerProcess.Listener() {
                            @Override
                            public void heard(Report report) {
                                // Code that fills the queue should be cut off anyway.
                                if (!own.offer(Optional.of(report))) {
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

    /** Ends the process, if there is one, and all that it has started. No other one is started. */
    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }

    private void stop() {
        WorkerProcess present = process;
        if (present != null) {
            present.close();
            if (present.leftProcesses()) {
                notes.add("started other processes, which were ended");
            }
            process = null;
        }
    }
}
