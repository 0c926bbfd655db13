package insurance;

import insurance.projections.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A thread that waits, and is woken up again and again before its position is reached. */
final class OftenWoken {

    private static final String PAGES = WaitingDetails.PAGES;

    private final Progress progress = new Progress();
    private final AtomicLong position = new AtomicLong();
    private final Background<Boolean> waiting;
    private final Background<Boolean> waking;

    OftenWoken(Duration limit) {
        waiting = Background.start(() -> progress.await(PAGES, 1_000_000, limit));
        waking = Background.start(() -> Patience.until(this::isDoneAfterTheNextEvent));
    }

    private boolean isDoneAfterTheNextEvent() {
        progress.reached(PAGES, position.incrementAndGet());
        return waiting.isDone();
    }

    /** Whether the waiting is over in the end. Its failure, if any, comes out of here. */
    boolean isAnswered() {
        return waking.finishes() && waiting.isDone();
    }

    boolean answer() {
        return waiting.result();
    }

    void letGo() {
        letGo(progress);
    }

    /** Lets all go that wait for it. In a thread of its own, as one of them might keep the lock. */
    static void letGo(Progress progress) {
        Background.start(
                () -> {
                    progress.reached(PAGES, Long.MAX_VALUE);
                    return true;
                });
    }
}
