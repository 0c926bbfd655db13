package insurance;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Something that is done in another thread, while the test looks on. */
final class Background<T> {

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

    /** Whether it has finished. */
    boolean isDone() {
        return task.isDone();
    }

    /** Whether it has finished in the end, or at least waits for somebody else. */
    boolean doneOrWaiting() {
        return Patience.until(() -> task.isDone() || waits());
    }

    /** Whether it comes to wait for somebody else. What it has failed with, comes out of here. */
    boolean comesToWait() {
        doneOrWaiting();
        if (task.isDone()) {
            result();
        }
        return !task.isDone() && waits();
    }

    /** Whether it finishes. */
    boolean finishes() {
        return Patience.until(task::isDone);
    }

    /** Whether it is asleep, and will wake up by itself to look again. */
    boolean sleeps() {
        return Stream.generate(thread::getStackTrace)
                .limit(LOOKS)
                .flatMap(Stream::of)
                .anyMatch(
                        it ->
                                it.getClassName().equals(Thread.class.getName())
                                        && it.getMethodName().startsWith("sleep"));
    }

    Thread thread() {
        return thread;
    }

    /** What came of it; only after it has finished. */
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
