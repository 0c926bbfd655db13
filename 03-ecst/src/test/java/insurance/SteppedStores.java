package insurance;

import insurance.quoting.KeyValueStore;
import insurance.quoting.Stores;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that can be stopped: just before one of their steps something else happens. */
final class SteppedStores implements Stores {

    private final Map<String, Map<String, Object>> values = new ConcurrentHashMap<>();
    private int stepsToGo = Integer.MAX_VALUE;
    private Runnable meanwhile = () -> {};

    /** It happens before this step, and only once; 1 is the next step. */
    void before(int step, Runnable something) {
        stepsToGo = step;
        meanwhile = something;
    }

    @Override
    public <V> KeyValueStore<V> named(String name, Class<V> type) {
        Map<String, Object> store = values.computeIfAbsent(name, any -> new ConcurrentHashMap<>());
        return new KeyValueStore<>() {
            @Override
            public void put(String customerId, V value) {
                step();
                store.put(customerId, value);
            }

            @Override
            public Optional<V> get(String customerId) {
                step();
                return Optional.ofNullable(store.get(customerId)).map(type::cast);
            }

            @Override
            public void remove(String customerId) {
                step();
                store.remove(customerId);
            }
        };
    }

    // The other thread makes steps, too, but only after this has counted to zero.
    private void step() {
        stepsToGo--;
        if (stepsToGo == 0) {
            meanwhile.run();
        }
    }
}
