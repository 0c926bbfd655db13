package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import workbook.Exercise;
import workbook.NotDoneYet;
import workbook.results.TestResult;

@DisplayName("A run of the exercises")
@Timeout(30)
class TestRunTest {

    private static final String QUOTING =
            """
            package insurance;
            class Quoting {
                static int quotes;
            }
            """;

    private static final String FIRST =
            """
            package insurance;
            import org.junit.jupiter.api.*;
            import workbook.*;
            @Exercise(number = "1.1", title = "First", minutes = 1,
                edit = "Quoting.java", claims = "B1")
            class E01Test {
                @Test @Order(2) void second() { throw new NotDoneYet("1.1"); }
                @Test @Order(1) @Guard @DisplayName("it works") void first() { }
                @Test @Order(3) void counts() {
                    Quoting.quotes++;
                    Assertions.assertEquals(1, Quoting.quotes);
                }
            }
            """;

    private static final String SECOND =
            """
            package insurance;
            import org.junit.jupiter.api.*;
            import workbook.*;
            @Exercise(number = "1.2", title = "Second", minutes = 1,
                edit = "Quoting.java", claims = "B1")
            class E02Test extends Contract {
                @BeforeAll static void open() { throw new IllegalStateException("no queue"); }
                @Test @Order(2) void other() { }
            }
            abstract class Contract {
                @Test @Order(1) void one() { }
            }
            """;

    private static final String ORDINARY =
            """
            package insurance;
            class E03NoExerciseTest {
                @org.junit.jupiter.api.Test void ordinary() { }
            }
            """;

    @TempDir private static Path module;

    private static Compilation compilation;

    // The limit of the class does not hold for what runs before all of its tests.
    @BeforeAll
    @Timeout(30)
    static void compile() throws IOException {
        write("src/main/java/insurance/Quoting.java", QUOTING);
        write("src/test/java/insurance/E01Test.java", FIRST);
        write("src/test/java/insurance/E02Test.java", SECOND);
        write("src/test/java/insurance/E03NoExerciseTest.java", ORDINARY);
        try (Compiler compiler = new Compiler()) {
            compilation = compiler.compile(Sources.of(module), module.resolve("target"));
            assertThat(compilation.succeeded()).as("%s", compilation.messages()).isTrue();
        }
    }

    @Test
    @DisplayName("finds only the exercises in their order")
    void exercises() {
        try (TestRun run = new TestRun(compilation)) {
            assertThat(run.exercises()).extracting(Exercise::number).containsExactly("1.1", "1.2");
        }
    }

    @Test
    @DisplayName("lets no system property of learners' code change JUnit")
    void systemProperties() {
        String name = "junit.jupiter.testmethod.order.default";
        System.setProperty(name, "org.junit.jupiter.api.MethodOrderer$MethodName");
        try (TestRun run = new TestRun(compilation)) {
            assertThat(run.run("1.1"))
                    .extracting(TestResult::method)
                    .containsExactly("first", "second", "counts");
        } finally {
            System.clearProperty(name);
        }
    }

    @Test
    @DisplayName("knows how many tests each exercise has, inherited ones included")
    void tests() {
        try (TestRun run = new TestRun(compilation)) {
            assertThat(run.tests()).isEqualTo(Map.of("1.1", 3, "1.2", 2));
        }
    }

    @Test
    @DisplayName("reports the tests in the order in which they ran")
    void order() {
        assertThat(runAll())
                .extracting(TestResult::method)
                .containsExactly("first", "second", "counts", "one", "other");
    }

    @Test
    @DisplayName("reports why a test is red")
    void failure() {
        TestResult second = runAll().get(1);

        assertThat(second.green()).isFalse();
        assertThat(second.failure()).containsInstanceOf(NotDoneYet.class);
    }

    @Test
    @DisplayName("reports each test's sentence and the guards")
    void guards() {
        assertThat(run("1.1"))
                .extracting(TestResult::sentence, TestResult::guard)
                .startsWith(tuple("it works", true), tuple("second()", false));
    }

    @Test
    @DisplayName("reports a failure of the whole class for each of its tests")
    void wholeClass() {
        assertThat(run("1.2"))
                .extracting(TestResult::method, test -> test.failure().orElseThrow().getMessage())
                .containsExactly(tuple("one", "no queue"), tuple("other", "no queue"));
    }

    @Test
    @DisplayName("runs one exercise when asked to")
    void one() {
        assertThat(run("1.1")).extracting(test -> test.exercise().number()).containsOnly("1.1");
    }

    @Test
    @DisplayName("runs some of them in another order when asked to")
    void inAnotherOrder() {
        try (TestRun run = new TestRun(compilation)) {
            assertThat(run.run(List.of("1.2", "1.1")))
                    .extracting(TestResult::method)
                    .containsExactly("one", "other", "first", "second", "counts");
        }
    }

    @Test
    @DisplayName("refuses to run an exercise that does not exist")
    void unknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("9.9"))
                .withMessage("there is no exercise 9.9");
    }

    @Test
    @DisplayName("loads the classes afresh with their static counters")
    void afresh() {
        TestResult once = run("1.1").getLast();
        TestResult again = run("1.1").getLast();

        assertThat(once.green()).isTrue();
        assertThat(again.green()).isTrue();
    }

    @Test
    @DisplayName("lets another listener listen as well")
    void listeners() {
        List<String> heard = new ArrayList<>();
        TestExecutionListener listener =
                new TestExecutionListener() {
                    @Override
                    public void executionStarted(TestIdentifier identifier) {
                        if (identifier.isTest()) {
                            heard.add(identifier.getDisplayName());
                        }
                    }
                };

        try (TestRun run = new TestRun(compilation)) {
            run.run(Map.of(), listener);
        }

        assertThat(heard).containsExactly("it works", "second()", "counts()");
    }

    @Test
    @DisplayName("gives the thread its class loader back")
    void classLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        runAll();

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    private static List<TestResult> runAll() {
        try (TestRun run = new TestRun(compilation)) {
            return run.run();
        }
    }

    private static List<TestResult> run(String exercise) {
        try (TestRun run = new TestRun(compilation)) {
            return run.run(exercise);
        }
    }

    private static void write(String place, String content) throws IOException {
        Path file = module.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
