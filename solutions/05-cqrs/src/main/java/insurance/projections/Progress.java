package insurance.projections;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How far each read model has come, and a place to wait until one has come far enough. For any
 * number of threads.
 */
public final class Progress {

    private final Map<String, Long> positions = new HashMap<>();

    /**
     * A read model says how far it has come: it has taken all events up to this position. It never
     * goes back; a position below an earlier one changes nothing. Everybody who waits in here is
     * woken up, whatever they wait for.
     *
     * @param readModel its name
     */
    public synchronized void reached(String readModel, long position) {
        positions.merge(readModel, position, Math::max);
        notifyAll();
    }

    /**
     * Waits until this read model has reached this position, however long it takes, but not longer
     * than the limit. Whoever waits is woken up as soon as it is so, and does not look again and
     * again in the meantime.
     *
     * @param readModel its name; if it has not said anything yet, it is at position 0
     * @param limit counts from the beginning of the call, also when there is news of lower
     *     positions meanwhile; zero for not waiting at all
     * @return whether the read model has reached the position
     * @throws InterruptedException if somebody interrupts the waiting thread
     */
    public synchronized boolean await(String readModel, long position, Duration limit)
            throws InterruptedException {
        TimeLimit time = new TimeLimit(limit);
        while (positions.getOrDefault(readModel, 0L) < position) {
            if (time.isOver()) {
                return false;
            }
            time.waitAt(this);
        }
        return true;
    }
}
