package insurance.underwriting;

import eventstore.EventLog;
import insurance.projections.Numbers;
import messaging.Event;
import workbook.NotDoneYet;

/**
 * How often customers have moved to each city. That counts changes of address; registering and
 * correcting an address is no move.
 *
 * <p>The power may fail at any moment. Then a new object begins with what is in the database, reads
 * on, and counts as if nothing had happened.
 */
public final class MovesByCity {

    private final EventLog<? extends Event> log;
    private final Numbers database;

    /**
     * @param database where the read model and its checkpoint are kept. Choose the names as you
     *     like; nobody else writes in there. But cities have all sorts of names, and none of them
     *     may be taken for your checkpoint.
     */
    public MovesByCity(EventLog<? extends Event> log, Numbers database) {
        this.log = log;
        this.database = database;
    }

    /**
     * Reads everything in the log that has not been read yet, and nothing that has been read: the
     * log is long.
     *
     * @throws RuntimeException what the database throws when it cannot write. Whoever gets that may
     *     call again later, and then all is counted as it should be.
     */
    public void catchUp() {
        throw new NotDoneYet("5.4");
    }

    /** How often customers have moved to this city, in what has been read so far. */
    public long movesTo(String city) {
        throw new NotDoneYet("5.4");
    }
}
