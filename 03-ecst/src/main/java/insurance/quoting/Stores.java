package insurance.quoting;

/** The key-value stores of one desk. They outlive it: after a restart all is still there. */
public interface Stores {

    /**
     * The store with this name; at first it is empty.
     *
     * @param type of the values in it
     */
    <V> KeyValueStore<V> named(String name, Class<V> type);
}
