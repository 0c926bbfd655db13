package insurance.nights;

import insurance.nights.Kept.Asked;
import insurance.nights.Kept.Heard;
import insurance.nights.Kept.Moved;
import insurance.nights.Kept.State;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many nights has a customer slept by the lake? One question, asked of five ways to keep one
 * story. Each answer says no more than its source knows.
 */
public final class NightsByTheLake {

    private NightsByTheLake() {}

    /**
     * The answer from commands alone. Customer management may have refused a command, and nothing
     * here says so.
     */
    public static Nights fromCommands(String customerId, List<Asked> commands, int today) {
        SortedMap<Integer, String> streetSince = new TreeMap<>();
        for (Asked it : commands) {
            if (it.customerId().equals(customerId)) {
                streetSince.put(it.day(), it.street());
            }
        }
        return Stays.byTheLake(streetSince, today);
    }

    /**
     * The answer from notifications. If an answer came on a later day than the move, the street of
     * that stay is not known.
     */
    public static Nights fromNotifications(String customerId, List<Heard> heard, int today) {
        SortedMap<Integer, String> streetSince = new TreeMap<>();
        for (Heard it : heard) {
            if (it.customerId().equals(customerId)) {
                streetSince.put(it.day(), it.street());
            }
        }
        return Stays.byTheLake(streetSince, today);
    }

    /**
     * The answer from states. If the next version is missing, the customer has moved in between,
     * and it is not known when. So from then until the next known state, the street is not known.
     *
     * @param states in the order of their versions
     */
    public static Nights fromStates(String customerId, List<State> states, int today) {
        SortedMap<Integer, String> streetSince = new TreeMap<>();
        for (State it : states) {
            if (it.customerId().equals(customerId)) {
                streetSince.put(it.since(), it.street());
            }
        }
        return Stays.byTheLake(streetSince, today);
    }

    /** The answer from the log. It knows when a customer moved, however late that was recorded. */
    public static Nights fromLog(String customerId, List<Moved> log, int today) {
        SortedMap<Integer, String> streetSince = new TreeMap<>();
        for (Moved it : log) {
            if (it.customerId().equals(customerId)) {
                streetSince.put(it.recordedOn(), it.street());
            }
        }
        return Stays.byTheLake(streetSince, today);
    }

    /** The answer from a read model, in which the nights of each customer are ready. */
    public static Nights fromReadModel(String customerId, Map<String, Integer> ready) {
        return Nights.exactly(ready.getOrDefault(customerId, 0));
    }
}
