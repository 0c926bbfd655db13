package insurance.projections;

import eventstore.EventLog;
import eventstore.Recorded;
import messaging.Event;

/**
 * A read model that can be replaced while people look at it. A fresh one is built from the first
 * event on. Once it has caught up with the live one, it takes over. Each of them is shown each
 * event once.
 *
 * <p>One thread reads and builds, and any other thread may look at {@link #live} at any time.
 */
public final class LiveModel<M extends Projection> {

    private static final class Reader<M extends Projection> {

        private final M model;
        private long checkpoint;

        Reader(M model) {
            this.model = model;
        }

        void readOn(EventLog<? extends Event> log, int most) {
            for (Recorded<? extends Event> recorded : log.readAll(checkpoint, most)) {
                model.on(recorded);
                checkpoint = recorded.position();
            }
        }
    }

    private final EventLog<? extends Event> log;
    private volatile Reader<M> live;
    private Reader<M> fresh;

    /**
     * @param first the live one to begin with. It has read nothing yet.
     */
    public LiveModel(EventLog<? extends Event> log, M first) {
        this.log = log;
        live = new Reader<>(first);
    }

    /** The read model that people look at. */
    public M live() {
        return live.model;
    }

    /**
     * Shows the live one the next events of the log, also while a fresh one is being built.
     *
     * @param most how many events at most
     */
    public void readOn(int most) {
        live.readOn(log, most);
    }

    /**
     * Begins to build this one. If another one is being built, that one is given up.
     *
     * @param fresh has read nothing yet, and reads nothing before {@link #buildOn} is called
     */
    public void rebuild(M fresh) {
        this.fresh = new Reader<>(fresh);
    }

    /**
     * Shows the fresh one the next events, from the first event of the log on. If it is then at
     * least as far as the live one, it takes over. If none is being built, nothing happens. If the
     * fresh one fails on an event, the failure comes out of here, and the live one stays. The next
     * call shows the fresh one that event first.
     *
     * @param most how many events at most
     */
    public void buildOn(int most) {
        if (fresh == null) {
            return;
        }
        fresh.readOn(log, most);
        if (fresh.checkpoint >= live.checkpoint) {
            live = fresh;
            fresh = null;
        }
    }
}
