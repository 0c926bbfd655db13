package insurance.projections;

import eventstore.EventLog;
import messaging.Event;
import workbook.NotDoneYet;

/**
 * A read model that can be replaced while people look at it: beside the live one a fresh one is
 * built from the first event on, and takes its place when it has come at least as far.
 *
 * <p>No event is shown to either of them twice, and none is left out. For one thread only.
 */
public final class LiveModel<M extends Projection> {

    private final EventLog<? extends Event> log;

    /**
     * @param first the live one to begin with. It has read nothing yet.
     */
    public LiveModel(EventLog<? extends Event> log, M first) {
        this.log = log;
    }

    /** The read model that everybody looks at. */
    public M live() {
        throw new NotDoneYet("5.5");
    }

    /**
     * Shows the live one the next events of the log. Readers rely on that, also while a fresh one
     * is being built.
     *
     * @param most how many events at most
     */
    public void readOn(int most) {
        throw new NotDoneYet("5.5");
    }

    /**
     * From now on, this one is built beside the live one. If another one is being built, that one
     * is given up.
     *
     * @param fresh has read nothing yet, and reads nothing before {@link #buildOn} is called
     */
    public void rebuild(M fresh) {
        throw new NotDoneYet("5.5");
    }

    /**
     * Shows the fresh one the next events, from the first event of the log on. As soon as a call
     * ends with the fresh one at least as far as the live one, it takes its place. From then on
     * everybody looks at it, and it reads on where it stands. If no fresh one is being built,
     * nothing happens.
     *
     * <p>If the fresh one fails on an event, the failure comes out of here, and the live one goes
     * on as if nothing had happened. The next call shows the fresh one that event first.
     *
     * @param most how many events at most
     */
    public void buildOn(int most) {
        throw new NotDoneYet("5.5");
    }
}
