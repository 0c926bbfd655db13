package eventstore.jdbc;

import eventstore.Codec;
import eventstore.StoredEvent;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The database that the tests use: one that was named, or else an embedded one. */
final class Databases {

    private static final AtomicInteger LOGS = new AtomicInteger();
    private static final String RUN = Long.toString(ProcessHandle.current().pid()) + "-";

    private Databases() {}

    static EventDatabase open(Path folder) {
        String address = System.getProperty("workbook.database", "");
        return address.isEmpty() ? EventDatabase.in(folder) : EventDatabase.at(address);
    }

    /** A log that is not there yet. */
    static String newLog() {
        return "test-" + RUN + LOGS.incrementAndGet();
    }

    /** For events that are plain sentences. */
    static Codec<String> sentences() {
        return new Codec<>() {
            @Override
            public StoredEvent encode(String event) {
                return new StoredEvent("sentence", 1, Map.of("text", event));
            }

            @Override
            public String decode(StoredEvent stored) {
                return stored.field("text");
            }
        };
    }
}
