package insurance.projections;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How far each read model has come, and a place to wait for it. For any number of threads. */
public final class Progress {

    private final Map<String, Long> positions = new HashMap<>();

    /**
     * A read model has taken all events up to this position. A position below an earlier one
     * changes nothing. All waiting threads are woken up, whatever they wait for.
     *
     * @param readModel its name
     */
    public synchronized void reached(String readModel, long position) {
        positions.merge(readModel, position, Math::max);
        notifyAll();
    }

    /**
     * Waits until this read model has reached this position, but not longer than the limit. A
     * waiting thread is woken up, and does not look again and again.
     *
     * @param readModel its name; at position 0 if it has not said anything yet
     * @param limit counts from the beginning of the call; zero means not to wait at all
     * @return whether the read model has reached the position
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean await(String readModel, long position, Duration limit)
            throws InterruptedException {
        TimeLimit time = new TimeLimit(limit);
        while (positionOf(readModel) < position) {
            if (time.isOver()) {
                return false;
            }
            Thread.sleep(1);
        }
        return true;
    }

    private synchronized long positionOf(String readModel) {
        return positions.getOrDefault(readModel, 0L);
    }
}
