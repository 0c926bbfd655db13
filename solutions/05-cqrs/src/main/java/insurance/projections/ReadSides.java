package insurance.projections;

import eventstore.EventLog;
import eventstore.Recorded;
import java.util.HashMap;
import java.util.Map;
import messaging.Event;

/**
 * The read sides. Each has its own checkpoint, the position up to which it has read the log. So one
 * may be far ahead of another.
 */
public final class ReadSides {

    private final EventLog<? extends Event> log;
    private final Map<String, Projection> projections = new HashMap<>();
    private final Map<String, Long> checkpoints = new HashMap<>();

    /**
     * @param log what all of them read
     */
    public ReadSides(EventLog<? extends Event> log) {
        this.log = log;
    }

    /** Adds a read side. It has read nothing yet: its checkpoint is 0. */
    public void add(String name, Projection projection) {
        projections.put(name, projection);
        checkpoints.put(name, 0L);
    }

    /**
     * Shows the projection of one read side the next events, the oldest first. If it fails on an
     * event, the failure comes out of here, or another one that it has caused. The checkpoint is
     * then before that event, so next time that event is shown first.
     *
     * @param most how many events at most
     * @return how many events it has taken
     */
    public int readOn(String name, int most) {
        int taken = 0;
        for (Recorded<? extends Event> recorded : log.readAll(checkpoint(name), most)) {
            projections.get(name).on(recorded);
            checkpoints.put(name, recorded.position());
            taken++;
        }
        return taken;
    }

    /** How far a read side has come: the position of the last event that it has taken. */
    public long checkpoint(String name) {
        return checkpoints.get(name);
    }
}
