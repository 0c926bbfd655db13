package workbench.worker;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The threads that a run of the exercises starts, in whatever group. Threads that still run when
 * the run is over are interrupted. A thread that does not listen to that is named. Virtual threads
 * cannot be found.
 */
public final class LearnersThreads {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** Java's own threads come and go here. */
    private static final Set<String> OF_JAVA = Set.of("system", "InnocuousThreadGroup");

    private final Set<Thread> before = all();

    /** Starts with none. */
    public LearnersThreads() {}

    /**
     * Runs the code in a thread of its own, and waits for its end.
     *
     * @return the threads that cannot be stopped, each with the place where it is
     */
    public List<String> run(Runnable code) throws InterruptedException {
        Thread thread = new Thread(code, "exercises");
        thread.start();
        thread.join();
        List<Thread> left = started();
        left.forEach(Thread::interrupt);
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Thread one : left) {
            one.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        }
        boolean quiet = isPoolQuiet(until);
        return Stream.concat(
                        left.stream()
                                .filter(Thread::isAlive)
                                .filter(one -> !isJUnitsAlone(one))
                                .map(LearnersThreads::named),
                        quiet ? Stream.of() : Stream.of("a task in the common pool of threads"))
                .toList();
    }

    // Not awaitQuiescence: that would help, and run an endless task right here.
    private static boolean isPoolQuiet(long until) throws InterruptedException {
        while (!ForkJoinPool.commonPool().isQuiescent()) {
            if (System.nanoTime() > until) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return true;
    }

    private List<Thread> started() {
        return all().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> !(thread instanceof ForkJoinWorkerThread))
                .filter(LearnersThreads::isNotOfJava)
                .toList();
    }

    private static boolean isNotOfJava(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && !OF_JAVA.contains(group.getName());
    }

    private static Set<Thread> all() {
        return Thread.getAllStackTraces().keySet();
    }

    // JUnit ends its thread a moment after the test. By then it is at no line of the learner's.
    private static boolean isJUnitsAlone(Thread thread) {
        return thread.getName().startsWith("junit-timeout-thread") && place(thread).isEmpty();
    }

    private static String named(Thread thread) {
        return place(thread).map(place -> thread.getName() + place).orElse(thread.getName());
    }

    private static Optional<String> place(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .filter(frame -> frame.getModuleName() == null)
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")");
    }
}
