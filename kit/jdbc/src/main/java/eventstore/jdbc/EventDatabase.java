package eventstore.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import eventstore.Codec;
import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;

/** A database that keeps event logs: the connections to it, and its tables. */
public final class EventDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final HikariDataSource connections;

    private EventDatabase(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        connections = new HikariDataSource(config);
        try {
            Flyway.configure().dataSource(connections).load().migrate();
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /**
     * An H2 inside this process, with its file in this folder.
     *
     * <p>By default it writes half a second later than it says. {@code WRITE_DELAY} changes that.
     */
    public static EventDatabase in(Path folder) {
        return at("jdbc:h2:file:" + folder.toAbsolutePath().resolve("events") + ";WRITE_DELAY=0");
    }

    /**
     * The database at this address, for instance {@code
     * jdbc:postgresql://localhost/insurer?user=ada&password=…}. Tables that are missing are made.
     */
    public static EventDatabase at(String url) {
        return new EventDatabase(url);
    }

    /**
     * One of the logs, or a new one. Each system has a log of its own.
     *
     * @param clock says when an event was recorded
     */
    public <E> JdbcEventStore<E> log(String name, Clock clock, Codec<E> codec) {
        return new JdbcEventStore<>(connections, name, clock, codec);
    }

    /** Lets go of the connections. */
    @Override
    public void close() {
        connections.close();
    }
}
