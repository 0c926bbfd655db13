package proof;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;
import workbook.engine.TestRun;
import workbook.results.TestResult;

/** Compiles and runs sources, each time into a new folder. Several threads may use it at once. */
class ModuleRunner {

    private final Path output;
    private final AtomicInteger runs = new AtomicInteger();

    /** Those that are free now. A compiler is faster once it has read the class path. */
    private final Queue<Compiler> compilers = new ConcurrentLinkedQueue<>();

    /**
     * @param output where the class files go, below folders of their own
     */
    ModuleRunner(Path output) {
        this.output = output;
    }

    /** Compiles everything and runs all exercises. */
    ModuleRun run(Sources sources) {
        Happenings happenings = new Happenings();
        PicturesListener pictures = new PicturesListener();
        ModuleRun run =
                run(
                        compiled(compiler -> compiler.compile(sources, nextFolder())),
                        tests -> tests.run(Map.of(), happenings, pictures));
        return new ModuleRun(
                run.compilation(),
                run.exercises(),
                run.results(),
                happenings.byExercise(),
                happenings.shown(),
                pictures.drawn());
    }

    /**
     * Compiles what has changed since an earlier run, and runs one exercise. Nothing is run if the
     * exercise is missing.
     */
    ModuleRun run(ModuleRun before, Sources sources, Sources changed, String exercise) {
        return run(
                compile(before, sources, changed),
                tests -> has(tests, exercise) ? tests.run(exercise) : List.of());
    }

    /** Compiles what has changed since an earlier run. */
    Compilation compile(ModuleRun before, Sources sources, Sources changed) {
        Sources all = sources.under(changed);
        Compilation known = before.compilation();
        return compiled(
                compiler ->
                        known.succeeded()
                                ? compiler.recompile(known, changed, nextFolder())
                                : compiler.compile(all, nextFolder()));
    }

    /** Runs right answers in each world, and reports each red run. */
    List<RedRun> elsewhere(List<Trial> trials) {
        if (trials.isEmpty()) {
            return List.of();
        }
        Path folder = nextFolder();
        return Arrays.stream(ForeignMachine.values())
                .parallel()
                .flatMap(world -> world.run(trials, folder).stream())
                .toList();
    }

    /** Learns how many answers are done. A runner that shows it overrides this. */
    void hasDone(int answers, int all) {}

    private static boolean has(TestRun tests, String exercise) {
        return tests.exercises().stream().anyMatch(other -> other.number().equals(exercise));
    }

    private static ModuleRun run(
            Compilation compilation, Function<TestRun, List<TestResult>> choice) {
        if (!compilation.succeeded()) {
            return new ModuleRun(compilation, List.of(), List.of(), Map.of(), Map.of(), Map.of());
        }
        try (TestRun tests = new TestRun(compilation)) {
            return new ModuleRun(
                    compilation,
                    tests.exercises(),
                    choice.apply(tests),
                    Map.of(),
                    Map.of(),
                    Map.of());
        }
    }

    private Compilation compiled(Function<Compiler, Compilation> task) {
        Compiler compiler = Optional.ofNullable(compilers.poll()).orElseGet(Compiler::new);
        try {
            return task.apply(compiler);
        } finally {
            compilers.add(compiler);
        }
    }

    /** A folder that was not used yet. */
    Path nextFolder() {
        return output.resolve("run-" + runs.incrementAndGet());
    }
}
