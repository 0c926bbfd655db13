package proof;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;
import workbook.engine.TestRun;
import workbook.results.TestResult;

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

    /** Compiles everything and runs all exercises. */
    Run run(Sources sources) {
        return run(compilers.get().compile(sources, nextFolder()), TestRun::run);
    }

    /** Compiles what is different from the solution, and runs the exercise in question. */
    Run run(Run solution, Sources solved, WrongAnswer answer) {
        Sources all = solved.under(answer.files());
        Compilation compilation =
                compilers.get().recompile(solution.compilation(), answer.files(), all, nextFolder());
        return run(compilation, tests -> tests.run(answer.exercise()));
    }

    private static Run run(Compilation compilation, Function<TestRun, List<TestResult>> choice) {
        if (!compilation.succeeded()) {
            return new Run(compilation, List.of(), List.of());
        }
        try (TestRun tests = new TestRun(compilation)) {
            return new Run(compilation, tests.exercises(), choice.apply(tests));
        }
    }

    private Path nextFolder() {
        return output.resolve("run-" + runs.incrementAndGet());
    }
}
