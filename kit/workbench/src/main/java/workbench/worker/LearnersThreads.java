package workbench.worker;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The threads that a run of the exercises starts. What still runs when the run is over is
 * interrupted; whoever does not listen to that is named.
 */
public final class LearnersThreads {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final ThreadGroup group = new ThreadGroup("exercises");

    /** Starts with none. */
    public LearnersThreads() {}

    /**
     * Runs the code in a thread of its own, and waits for its end.
     *
     * @return the threads that cannot be stopped, each with the place where it is
     */
    public List<String> run(Runnable code) throws InterruptedException {
        Thread thread = new Thread(group, code, "exercises");
        thread.start();
        thread.join();
        Thread[] left = threads();
        Arrays.stream(left).forEach(Thread::interrupt);
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Thread one : left) {
            one.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        }
        boolean quiet =
                ForkJoinPool.commonPool()
                        .awaitQuiescence(
                                Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        return Stream.concat(
                        Arrays.stream(left).filter(Thread::isAlive).map(LearnersThreads::named),
                        quiet ? Stream.of() : Stream.of("a task in the common pool of threads"))
                .toList();
    }

    private Thread[] threads() {
        Thread[] all = new Thread[group.activeCount() + 16];
        return Arrays.copyOf(all, group.enumerate(all));
    }

    private static String named(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .filter(frame -> frame.getModuleName() == null)
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .map(place -> thread.getName() + place)
                .orElse(thread.getName());
    }
}
