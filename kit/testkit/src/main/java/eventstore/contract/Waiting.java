package eventstore.contract;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Waits for other threads, or looks at what they are doing. */
final class Waiting {

    private static final int CERTAINLY = 5;
    private static final long A_FIFTH_OF_A_MILLISECOND = 200_000;

    private Waiting() {}

    static Thread start(Runnable code) {
        Thread thread = Thread.ofPlatform().daemon().unstarted(code);
        thread.start();
        return thread;
    }

    /** Until the thread has ended, or waits itself. */
    static void untilItStands(Thread thread) {
        int waiting = 0;
        while (thread.isAlive() && waiting < CERTAINLY && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(A_FIFTH_OF_A_MILLISECOND);
            waiting =
                    switch (thread.getState()) {
                        case BLOCKED, WAITING, TIMED_WAITING -> waiting + 1;
                        case NEW, RUNNABLE, TERMINATED -> 0;
                    };
        }
    }

    static void untilItEnds(Thread thread) {
        uninterrupted(thread::join);
    }

    static void until(CountDownLatch latch) {
        uninterrupted(latch::await);
    }

    private static void uninterrupted(Wait wait) {
        try {
            wait.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What takes its time. */
    private interface Wait {
        void take() throws InterruptedException;
    }
}
