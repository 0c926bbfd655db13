package insurance.quoting;

import java.util.Optional;

/**
 * Keeps one value for each customer. Several threads may use it: each call is one step, and between
 * two steps of one thread another may come in.
 */
public interface KeyValueStore<V> {

    /** Replaces the value that was there. */
    void put(String customerId, V value);

    /** Empty if there is none. */
    Optional<V> get(String customerId);

    void remove(String customerId);
}
