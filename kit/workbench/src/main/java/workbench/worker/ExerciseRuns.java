package workbench.worker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbench.incremental.Recompilation;
import workbook.board.Explanation;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;
import workbook.engine.TestRun;
import workbook.results.TestResult;

/** Compiles what one participant has handed in, and runs exercises with it, one by one. */
final class ExerciseRuns {

    private static final int LONGEST_TEXT = 4_000;

    private final ParentProcess parent;
    private final AtomicLong printed = new AtomicLong();
    private final Map<Order.Classes, Recompilation> modules = new HashMap<>();
    private Optional<Compiler> compiler = Optional.empty();
    private Optional<Order.Classes> loaded = Optional.empty();
    private TestRun tests;

    ExerciseRuns(ParentProcess parent) {
        this.parent = parent;
    }

    /** How many bytes the code has printed during the last run. */
    long printed() {
        return printed.get();
    }

    void compile(Order.Compile order) {
        Sources changed = Sources.of(order.files()).only(order.places());
        Compilation compilation =
                modules.computeIfAbsent(order.before(), it -> new Recompilation(compilation(it)))
                        .compile(
                                compiler(),
                                Sources.of(order.module()).under(changed),
                                changed,
                                order.output());
        if (compilation.succeeded()) {
            parent.say(
                    new Report.Compiled(
                            new Order.Classes(compilation.main(), compilation.tests())));
        } else {
            parent.say(
                    new Report.NotCompiled(
                            compilation.errors().stream().map(it -> error(it, order)).toList()));
        }
    }

    private Compiler compiler() {
        if (compiler.isEmpty()) {
            compiler = Optional.of(new Compiler(OwnLibraries.ofExercises()));
        }
        return compiler.get();
    }

    private static Report.CompileError error(
            workbook.engine.CompileError error, Order.Compile order) {
        Path file = error.file();
        Path place =
                Stream.of(order.files(), order.module())
                        .filter(file::startsWith)
                        .map(folder -> folder.relativize(file))
                        .findFirst()
                        .orElse(Path.of(""));
        return new Report.CompileError(
                place.toString().replace('\\', '/'), error.line(), shortened(error.message()));
    }

    void run(Order.RunExercise order) throws InterruptedException {
        printed.set(0);
        PrintStream counted = new PrintStream(new Counted(), true, StandardCharsets.UTF_8);
        System.setOut(counted);
        System.setErr(counted);
        List<String> left = new LearnersThreads().run(() -> runHere(order));
        if (!left.isEmpty()) {
            parent.say(new Report.LeftRunning(left));
        }
    }

    private void runHere(Order.RunExercise order) {
        TimeoutListener timedOut =
                new TimeoutListener(
                        (exercise, sentence, cpuMillis) ->
                                parent.say(
                                        new Report.CutOff(
                                                exercise.number(),
                                                sentence,
                                                cpuMillis,
                                                printed.get())));
        try {
            load(order.classes());
            tests.run(List.of(order.exercise()), timedOut).forEach(this::say);
        } catch (RuntimeException | Error e) {
            // A class of the participant's that does not fit the tests, for instance.
            parent.say(new Report.Tested(false, shortened(e.toString())));
        }
    }

    // Static fields keep their values from exercise to exercise, as they do under Maven.
    private void load(Order.Classes classes) {
        if (loaded.filter(classes::equals).isEmpty()) {
            tests = new TestRun(compilation(classes));
            loaded = Optional.of(classes);
        }
    }

    private static Compilation compilation(Order.Classes classes) {
        return new Compilation(classes.code(), classes.tests(), true, List.of(), List.of());
    }

    private void say(TestResult result) {
        if (result.green()) {
            parent.say(new Report.Tested(true, ""));
            return;
        }
        Explanation told = Explanation.of(result.failure().orElseThrow(), result.exercise());
        String text =
                Stream.concat(Stream.of(told.headline()), told.details().stream())
                        .collect(Collectors.joining("\n"));
        parent.say(new Report.Tested(false, shortened(text)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    /** What is printed is counted, and goes nowhere. */
    private final class Counted extends OutputStream {

        @Override
        public void write(int b) {
            printed.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            printed.addAndGet(length);
        }
    }
}
