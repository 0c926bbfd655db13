package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.TestRun;
import workbook.results.TestResult;

/**
 * A test that is red now and then teaches people not to believe it. So the solutions' tests run
 * again and again, in random order, while all processors are busy with something else. How often is
 * set with {@code -Druns=100}. The seed of each order is its number, so that a red one can be had
 * again. One more run is made for each {@link ForeignMachine}, with its default locale and time
 * zone.
 */
@Tag("long")
@DisplayName("In any order, on a busy machine, in any locale")
@Timeout(7200)
class TheSolutionsAreSteadyTest {

    private static final int RUNS = Integer.getInteger("workbook.runs", 2);

    private static final List<Thread> BUSY = new ArrayList<>();

    @BeforeAll
    static void keepTheProcessorsBusy() {
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            BUSY.add(Thread.ofPlatform().daemon().start(TheSolutionsAreSteadyTest::spin));
        }
    }

    @AfterAll
    static void letThemRest() {
        BUSY.forEach(Thread::interrupt);
    }

    @TestFactory
    Stream<DynamicTest> solutionsStayGreen(@TempDir Path output) {
        return TheWorkbookTest.chosen()
                .map(
                        module ->
                                dynamicTest(
                                        "the solution of " + module.name() + " stays green",
                                        () -> staysGreen(module, output)));
    }

    private static void staysGreen(ModuleFolders module, Path output) {
        Compilation solution =
                new Compiler().compile(module.solved(), output.resolve(module.name()));
        List<String> red = new ArrayList<>();

        for (int run = 1; run <= RUNS; run++) {
            red.addAll(red("run " + run, inRandomOrder(solution, run)));
        }
        for (ForeignMachine world : ForeignMachine.values()) {
            world.around(() -> red.addAll(red("in " + world, inRandomOrder(solution, 1))));
        }

        assertThat(red).withFailMessage("some were red:\n%s", String.join("\n", red)).isEmpty();
    }

    private static List<String> red(String when, List<TestResult> results) {
        return results.stream()
                .filter(result -> !result.green())
                .map(result -> when + ": " + Finding.of(result, ModuleRun.told(result)))
                .toList();
    }

    private static List<TestResult> inRandomOrder(Compilation solution, int seed) {
        Map<String, String> order =
                Map.of(
                        ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME,
                        ClassOrderer.Random.class.getName(),
                        MethodOrderer.DEFAULT_ORDER_PROPERTY_NAME,
                        MethodOrderer.Random.class.getName(),
                        // Slow is not red here: all processors are busy on purpose.
                        Timeout.DEFAULT_TIMEOUT_PROPERTY_NAME,
                        "60 s",
                        MethodOrderer.Random.RANDOM_SEED_PROPERTY_NAME,
                        Integer.toString(seed));
        try (TestRun tests = new TestRun(solution)) {
            return tests.run(order);
        }
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }
}
