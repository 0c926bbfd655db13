package insurance.projections;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A time limit that runs. It has begun when this object was made. */
final class TimeLimit {

    private final long end;

    TimeLimit(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    /** Whether the time is over. With a limit of zero, that is so from the beginning. */
    boolean isOver() {
        return left() <= 0;
    }

    /**
     * Waits until another thread calls {@code notifyAll()} on this place, but not longer than the
     * limit. It does not say which of the two it was. The lock is free meanwhile.
     *
     * @param place the waiting thread has its lock, as in a synchronized method of the place itself
     */
    void waitAt(Object place) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedWait(place, left());
    }

    private long left() {
        return end - System.nanoTime();
    }
}
