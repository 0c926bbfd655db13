package insurance.underwriting;

import eventstore.EventLog;
import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.projections.Numbers;
import java.util.Map;
import messaging.Event;

/**
 * How often customers have moved to each city. Registering is not a move, and a correction is not.
 *
 * <p>The power may fail at any moment. Then a new object begins with what is in the database, and
 * counts as if nothing had happened.
 */
public final class MovesByCity {

    private static final String CHECKPOINT = "checkpoint";

    private final EventLog<? extends Event> log;
    private final Numbers database;

    /**
     * @param database where the read model and its checkpoint are kept. The names in there are
     *     yours to choose. A city may have any name, also that of your checkpoint.
     */
    public MovesByCity(EventLog<? extends Event> log, Numbers database) {
        this.log = log;
        this.database = database;
    }

    /**
     * Reads everything in the log that has not been read yet, and nothing again.
     *
     * @throws RuntimeException what the database throws when it cannot write, or one that it has
     *     caused. The caller may call again later, and then all is counted as it should be.
     */
    public void catchUp() {
        long checkpoint = database.read(CHECKPOINT);
        for (Recorded<? extends Event> recorded : log.readAll(checkpoint)) {
            database.write(Map.of(CHECKPOINT, recorded.position()));
            if (recorded.event() instanceof AddressChanged move) {
                String city = move.newAddress().city();
                database.write(Map.of(name(city), movesTo(city) + 1));
            }
        }
    }

    /** How often customers have moved to this city, in what has been read so far. */
    public long movesTo(String city) {
        return database.read(name(city));
    }

    private static String name(String city) {
        return "moves to " + city;
    }
}
