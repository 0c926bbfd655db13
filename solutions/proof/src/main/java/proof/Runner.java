package proof;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;
import workbook.engine.TestRun;

/** Compiles and runs sources, each time into a new folder. Several threads may use it at once. */
final class Runner {

    private final Path output;
    private final AtomicInteger runs = new AtomicInteger();
    private final ThreadLocal<Compiler> compilers = ThreadLocal.withInitial(Compiler::new);

    /**
     * @param output where the class files go, below folders of their own
     */
    Runner(Path output) {
        this.output = output;
    }

    /** Runs all exercises. */
    Run runAll(Sources sources) {
        return compileAnd(sources, tests -> tests.run());
    }

    /** Runs one exercise. */
    Run run(Sources sources, String exercise) {
        return compileAnd(sources, tests -> tests.run(exercise));
    }

    private Run compileAnd(Sources sources, java.util.function.Function<TestRun, List<workbook.results.TestResult>> choice) {
        Compilation compilation = compilers.get().compile(sources, output.resolve("run-" + runs.incrementAndGet()));
        if (!compilation.succeeded()) {
            return new Run(compilation, List.of(), List.of());
        }
        try (TestRun tests = new TestRun(compilation.classes())) {
            return new Run(compilation, tests.exercises(), choice.apply(tests));
        }
    }
}
