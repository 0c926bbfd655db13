package eventstore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.contract.EventStoreContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The event store on a database")
@Timeout(120)
class JdbcEventStoreTest extends EventStoreContract {

    private static final int WRITERS = 4;
    private static final int MOVES = 50;

    @TempDir private static Path folder;
    private static EventDatabase database;

    @BeforeAll
    @Timeout(60)
    static void openTheDatabase() {
        database = Databases.open(folder);
    }

    @AfterAll
    static void closeTheDatabase() {
        database.close();
    }

    @Override
    protected EventStore<String> open(Clock clock) {
        return database.log(Databases.newLog(), clock, Databases.sentences());
    }

    @Test
    @Order(101)
    @DisplayName("is the same log when it is opened again")
    void openedAgain() {
        String name = Databases.newLog();
        database.log(name, Clock.systemUTC(), Databases.sentences())
                .append("ada", 0, List.of("Ada registered", "Ada moved | to the \"lake\"\n"));

        List<Recorded<String>> read =
                database.log(name, Clock.systemUTC(), Databases.sentences()).readAll(0, 10);

        assertThat(read)
                .extracting(Recorded::event)
                .containsExactly("Ada registered", "Ada moved | to the \"lake\"\n");
    }

    @Test
    @Order(102)
    @DisplayName("a reader that remembers the last position misses nothing while others write")
    void positionsBecomeVisibleInOrder() {
        EventStore<String> store = open(Clock.systemUTC());
        List<CompletableFuture<Void>> writers =
                IntStream.range(0, WRITERS)
                        .mapToObj(
                                writer ->
                                        CompletableFuture.runAsync(
                                                () -> movesOften(store, "customer " + writer)))
                        .toList();

        List<Long> seen = new ArrayList<>();
        while (seen.size() < WRITERS * MOVES) {
            long last = seen.isEmpty() ? 0 : seen.getLast();
            store.readAll(last, 7).forEach(it -> seen.add(it.position()));
            if (writers.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
                break;
            }
        }

        writers.forEach(CompletableFuture::join);
        assertThat(seen)
                .isEqualTo(LongStream.rangeClosed(1, (long) WRITERS * MOVES).boxed().toList());
    }

    @Test
    @Order(103)
    @DisplayName("with numbers from a sequence, such a reader would miss an event")
    void numbersFromASequence() throws SQLException {
        String url = "jdbc:h2:mem:" + Databases.newLog() + ";DB_CLOSE_DELAY=-1";
        try (Connection slow = DriverManager.getConnection(url);
                Connection quick = DriverManager.getConnection(url);
                Connection reader = DriverManager.getConnection(url)) {
            update(slow, "create table event (position identity primary key, text varchar)");
            slow.setAutoCommit(false);
            update(slow, "insert into event (text) values ('Ada moved')");
            update(quick, "insert into event (text) values ('Grace moved')");
            List<String> seen = new ArrayList<>();
            long checkpoint = read(reader, 0, seen);
            slow.commit();
            read(reader, checkpoint, seen);

            assertThat(seen).containsExactly("2 Grace moved");
        }
    }

    private static void movesOften(EventStore<String> store, String customer) {
        for (int move = 0; move < MOVES; move++) {
            store.append(customer, move, List.of("moved"));
        }
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long read(Connection connection, long checkpoint, List<String> seen)
            throws SQLException {
        long last = checkpoint;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select position, text from event where position > "
                                        + checkpoint
                                        + " order by position")) {
            while (rows.next()) {
                last = rows.getLong(1);
                seen.add(last + " " + rows.getString(2));
            }
        }
        return last;
    }
}
