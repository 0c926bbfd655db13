package eventstore.jdbc;

import eventstore.Codec;
import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.StoredEvent;
import eventstore.VersionConflictException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event store in tables of a database. For any number of threads, and of processes.
 *
 * <p>An append holds the end of the log until it is committed. So positions have no gaps, and
 * become visible in their order. A reader that remembers the last position it has seen misses
 * nothing. The price: only one writer at a time appends to a log, whatever the stream.
 *
 * <p>Times are kept to the microsecond. When the database fails during an append, the caller does
 * not know whether it was done. A second try with the same expected version shows it.
 */
public final class JdbcEventStore<E> implements EventStore<E> {

    private static final String ALREADY_THERE = "23505";
    private static final String COLUMNS =
            "select stream, version, position, recorded, type, form, fields from event ";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final DataSource connections;
    private final String log;
    private final Clock clock;
    private final Codec<E> codec;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcEventStore(DataSource connections, String log, Clock clock, Codec<E> codec) {
        this.connections = connections;
        this.log = log;
        this.clock = clock;
        this.codec = codec;
        begin();
    }

    @Override
    public long append(String streamId, long expectedVersion, List<? extends E> events) {
        // Everything slow comes before the lock.
        List<StoredEvent> batch = List.copyOf(events).stream().map(codec::encode).toList();
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("no event was given to append to " + streamId);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return inTransaction(
                connection -> {
                    End end = lockedEnd(connection);
                    long version = versionOf(connection, streamId);
                    if (version != expectedVersion) {
                        throw new VersionConflictException(streamId, expectedVersion, version);
                    }
                    End next = end.after(batch.size(), now);
                    insert(connection, streamId, version, end, next, batch);
                    move(connection, next);
                    return next.position();
                });
    }

    @Override
    public List<Recorded<E>> read(String streamId, long afterVersion) {
        return inTransaction(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    COLUMNS
                                            + "where log = ? and stream = ? and version > ?"
                                            + " order by version")) {
                        select.setString(1, log);
                        select.setString(2, streamId);
                        select.setLong(3, afterVersion);
                        return found(select);
                    }
                });
    }

    @Override
    public List<Recorded<E>> readAll(long afterPosition, int most) {
        return inTransaction(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    COLUMNS
                                            + "where log = ? and position > ?"
                                            + " order by position limit ?")) {
                        select.setString(1, log);
                        select.setLong(2, afterPosition);
                        select.setInt(3, Math.max(most, 0));
                        return found(select);
                    }
                });
    }

    /** Where the log ends. */
    private record End(long position, Instant time) {

        End after(int events, Instant now) {
            // The clock may have been put back. Then the last event's time is the best there is.
            return new End(position + events, time == null || now.isAfter(time) ? now : time);
        }
    }

    private void begin() {
        try {
            inTransaction(
                    connection -> {
                        try (PreparedStatement insert =
                                connection.prepareStatement(
                                        "insert into event_log (name, last_position)"
                                                + " select ?, 0 where not exists"
                                                + " (select 1 from event_log where name = ?)")) {
                            insert.setString(1, log);
                            insert.setString(2, log);
                            return insert.executeUpdate();
                        }
                    });
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof SQLException cause
                    && ALREADY_THERE.equals(cause.getSQLState()))) {
                throw e;
            }
        }
    }

    // Another writer waits here until this one has committed.
    private End lockedEnd(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select last_position, last_time from event_log where name = ?"
                                + " for update")) {
            select.setString(1, log);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                OffsetDateTime time = row.getObject(2, OffsetDateTime.class);
                return new End(row.getLong(1), time == null ? null : time.toInstant());
            }
        }
    }

    private long versionOf(Connection connection, String streamId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select coalesce(max(version), 0) from event"
                                + " where log = ? and stream = ?")) {
            select.setString(1, log);
            select.setString(2, streamId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(
            Connection connection,
            String streamId,
            long version,
            End end,
            End next,
            List<StoredEvent> batch)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into event"
                                + " (log, position, stream, version, recorded, type, form, fields)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int place = 0;
            for (StoredEvent event : batch) {
                place++;
                insert.setString(1, log);
                insert.setLong(2, end.position() + place);
                insert.setString(3, streamId);
                insert.setLong(4, version + place);
                insert.setObject(5, inDatabase(next.time()));
                insert.setString(6, event.type());
                insert.setInt(7, event.schema());
                insert.setString(8, json.writeValueAsString(event.fields()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void move(Connection connection, End next) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update event_log set last_position = ?, last_time = ? where name = ?")) {
            update.setLong(1, next.position());
            update.setObject(2, inDatabase(next.time()));
            update.setString(3, log);
            update.executeUpdate();
        }
    }

    private List<Recorded<E>> found(PreparedStatement select) throws SQLException {
        List<Recorded<E>> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                StoredEvent stored =
                        new StoredEvent(
                                rows.getString(5),
                                rows.getInt(6),
                                json.readValue(rows.getString(7), FIELDS));
                found.add(
                        new Recorded<>(
                                rows.getString(1),
                                rows.getLong(2),
                                rows.getLong(3),
                                rows.getObject(4, OffsetDateTime.class).toInstant(),
                                codec.decode(stored)));
            }
        }
        return List.copyOf(found);
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            try {
                T done = work.with(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database has failed: " + e.getMessage(), e);
        }
    }

    private static OffsetDateTime inDatabase(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** What is done all at once, or not at all. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
