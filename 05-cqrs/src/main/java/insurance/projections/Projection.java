package insurance.projections;

import eventstore.Recorded;
import messaging.Event;

/** Makes a read model out of events. It is shown the events of the log, one after the other. */
public interface Projection {

    /**
     * Takes one more event into account. An event without use for the read model changes nothing.
     */
    void on(Recorded<? extends Event> recorded);
}
