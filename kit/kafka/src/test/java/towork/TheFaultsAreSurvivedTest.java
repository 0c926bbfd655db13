package towork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import messaging.kafka.EmbeddedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The insurer of module 03 on Kafka")
@Timeout(value = 2, unit = TimeUnit.HOURS)
class TheFaultsAreSurvivedTest {

    private static final Path ROOT = Path.of(System.getProperty("workbook.root")).normalize();
    private static final int RUNS = Integer.getInteger("workbook.runs", 1);

    private static Module03 module;
    private static EmbeddedBroker broker;

    @BeforeAll
    @Timeout(120)
    static void compileAndStart() throws Module03.DoesNotCompile {
        module = Module03.in(ROOT, true);
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    @Timeout(60)
    static void stop() {
        broker.close();
        module.close();
    }

    @Test
    @DisplayName("loses nothing in five faults")
    void nothingIsLost() {
        for (int run = 1; run <= RUNS; run++) {
            List<String> screen = new ArrayList<>();

            play("run-" + run, new Random(run), screen);

            assertThat(screen)
                    .as("run %s", String.valueOf(run))
                    .filteredOn(line -> line.startsWith("  ✔"))
                    .hasSize(6);
            if (RUNS > 1) {
                System.out.println("run " + run + " of " + RUNS + ": nothing was lost");
            }
        }
    }

    private static void play(String name, Random random, List<String> screen) {
        try {
            module.story().play(Stage.on(broker, name, random, exercise -> exercise, screen::add));
        } catch (RuntimeException e) {
            throw new AssertionError(name + " broke off after " + String.join("\n", screen), e);
        }
    }
}
