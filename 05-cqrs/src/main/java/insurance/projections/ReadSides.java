package insurance.projections;

import eventstore.EventLog;
import messaging.Event;
import workbook.NotDoneYet;

/**
 * The read sides, each with its own checkpoint: the position up to which it has read the log. So
 * one may be far ahead of another.
 */
public final class ReadSides {

    private final EventLog<? extends Event> log;

    /**
     * @param log what all of them read
     */
    public ReadSides(EventLog<? extends Event> log) {
        this.log = log;
    }

    /** From now on there is this read side too. It has read nothing yet: its checkpoint is 0. */
    public void add(String name, Projection projection) {
        throw new NotDoneYet("5.3");
    }

    /**
     * Shows the projection of one read side the next events, the oldest first. If it fails on an
     * event, the failure comes out of here. The checkpoint then stands before that event, so next
     * time that event is shown first.
     *
     * @param most how many events at most
     * @return how many events it has taken
     */
    public int readOn(String name, int most) {
        throw new NotDoneYet("5.3");
    }

    /** How far a read side has come: the position of the last event that it has taken. */
    public long checkpoint(String name) {
        throw new NotDoneYet("5.3");
    }
}
