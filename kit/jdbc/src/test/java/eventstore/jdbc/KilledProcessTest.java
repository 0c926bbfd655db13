package eventstore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.EventStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process that is killed while it appends")
@Timeout(120)
class KilledProcessTest {

    private static final int ENOUGH = 200;
    private static final String LOG = Databases.newLog();

    @TempDir private Path folder;

    @Test
    @DisplayName("loses nothing that was acknowledged")
    void losesNothing() throws IOException, InterruptedException {
        Process clerk =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Dworkbook.database="
                                        + System.getProperty("workbook.database", ""),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Clerk.class.getName(),
                                folder.toString(),
                                LOG)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long acknowledged = 0;
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(clerk.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged = Long.parseLong(line);
                if (acknowledged == ENOUGH) {
                    clerk.toHandle().destroyForcibly();
                }
            }
        }
        clerk.waitFor();

        try (EventDatabase database = Databases.open(folder)) {
            EventStore<String> store = database.log(LOG, Clock.systemUTC(), Databases.sentences());
            assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
            assertThat((long) store.read("ada").size()).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /** Appends without end, and says the position of each event as soon as it is in the log. */
    static final class Clerk {

        private Clerk() {}

        public static void main(String[] arguments) {
            EventDatabase database = Databases.open(Path.of(arguments[0]));
            EventStore<String> store =
                    database.log(arguments[1], Clock.systemUTC(), Databases.sentences());
            for (long version = 0; ; version++) {
                System.out.println(store.append("ada", version, List.of("Ada moved")));
                System.out.flush();
            }
        }
    }
}
