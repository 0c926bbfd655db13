package eventstore.jdbc;

import eventstore.Codec;
import eventstore.EventStore;
import eventstore.StoredEvent;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of module 04 get here where they would open a store in memory. */
public final class StoresForModule04 {

    private static final AtomicInteger OPENED = new AtomicInteger();

    // Set before the tests of module 04 run.
    private static volatile EventDatabase database;

    private StoresForModule04() {}

    static void use(EventDatabase ours) {
        database = ours;
    }

    static int opened() {
        return OPENED.get();
    }

    /** A new store, for events of any class. */
    public static <E> EventStore<E> open(Clock clock) {
        OPENED.incrementAndGet();
        return database.log(Databases.newLog(), clock, new AnyClass<>());
    }

    /** Writes events down with the names of their classes: good enough for a test. */
    private static final class AnyClass<E> implements Codec<E> {

        private final JsonMapper json = JsonMapper.builder().build();

        @Override
        public StoredEvent encode(E event) {
            return new StoredEvent(
                    event.getClass().getName(), 1, Map.of("event", json.writeValueAsString(event)));
        }

        @Override
        @SuppressWarnings("unchecked")
        public E decode(StoredEvent stored) {
            ClassLoader module = Thread.currentThread().getContextClassLoader();
            try {
                return (E)
                        json.readValue(
                                stored.field("event"), Class.forName(stored.type(), true, module));
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
