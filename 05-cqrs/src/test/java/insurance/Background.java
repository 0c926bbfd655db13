package insurance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Something that is done in another thread, while the test looks on. */
final class Background<T> {

    static final String WAITS = "it waits to be woken up";

    private static final int LOOKS = 50;

    private final FutureTask<T> task;
    private final Thread thread;

    private Background(Callable<T> code) {
        task = new FutureTask<>(code);
        thread = Thread.ofPlatform().daemon().unstarted(task);
        thread.start();
    }

    static <T> Background<T> start(Callable<T> code) {
        return new Background<>(code);
    }

    /** Whether it has ended, well or with a failure. */
    boolean hasEnded() {
        return task.isDone();
    }

    /** Whether it has finished. Its failure, if any, comes out of here. */
    boolean isDone() {
        if (task.isDone()) {
            result();
        }
        return task.isDone();
    }

    /** Whether it ends, well or with a failure. */
    boolean ends() {
        return Patience.until(task::isDone);
    }

    /** Whether it has finished in the end, or at least waits for another thread. */
    boolean doneOrWaiting() {
        return Patience.until(() -> task.isDone() || waits());
    }

    /** Whether it has finished in the end, or cannot go on now, perhaps because of a lock. */
    boolean doneOrHeldUp() {
        return Patience.until(this::stands);
    }

    /** Whether it has ended, or cannot go on now. */
    boolean stands() {
        return task.isDone() || waits() || thread.getState() == Thread.State.BLOCKED;
    }

    /** Whether it comes to wait for another thread. Its failure, if any, comes out of here. */
    boolean comesToWait() {
        return doneOrWaiting() && !isDone();
    }

    /** Whether it finishes. Its failure, if any, comes out of here. */
    boolean finishes() {
        return Patience.until(this::isDone);
    }

    /** What it does after enough time to come to wait. Its failure, if any, comes out of here. */
    String does() {
        if (comesToWait()) {
            if (sleeps()) {
                return "it sleeps, and will look again later";
            }
            return wakesUpByItself() ? "it wakes up by itself again and again, and looks" : WAITS;
        }
        return task.isDone()
                ? "it did not wait at all"
                : "it looks again and again, and keeps a processor busy";
    }

    private boolean sleeps() {
        return Stream.generate(thread::getStackTrace)
                .limit(LOOKS)
                .flatMap(Stream::of)
                .anyMatch(
                        it ->
                                it.getClassName().equals(Thread.class.getName())
                                        && it.getMethodName().startsWith("sleep"));
    }

    /** Whether it does not stay asleep. In Java that may happen once without any reason. */
    private boolean wakesUpByItself() {
        long before = timesWaited();
        return Patience.forAWhile(() -> timesWaited() > before)
                && Patience.forAWhile(() -> timesWaited() > before + 1);
    }

    private long timesWaited() {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.threadId());
        return info == null ? 0 : info.getWaitedCount();
    }

    Thread thread() {
        return thread;
    }

    /** Its result, after it has finished. */
    T result() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException exception
                    ? exception
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean waits() {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        };
    }
}
