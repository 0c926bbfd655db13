package workbench.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import workbench.process.OwnLibraries;
import workbook.engine.Compilation;
import workbook.engine.Compiler;

/**
 * Compilers that several threads take turns with. What javac is given here comes from strangers; so
 * it may take only so long, and may give up.
 */
final class Compilers {

    /** Compiling a few small files takes less than a second. */
    private static final int MOST_SECONDS = 30;

    private final Queue<Compiler> idle = new ConcurrentLinkedQueue<>();

    /** Compiles. A compiler that does not come to an end is left to itself. */
    Compilation compile(Function<Compiler, Compilation> task) throws InterruptedException {
        Compiler compiler =
                Optional.ofNullable(idle.poll())
                        .orElseGet(() -> new Compiler(OwnLibraries.andTheWorkbenchLeftOut()));
        FutureTask<Compilation> run = new FutureTask<>(() -> task.apply(compiler));
        Thread.ofPlatform().daemon().name("workbench-javac").start(run);
        try {
            Compilation compilation = run.get(MOST_SECONDS, TimeUnit.SECONDS);
            idle.add(compiler);
            return compilation;
        } catch (TimeoutException e) {
            return failed("javac had not come to an end after " + MOST_SECONDS + " seconds");
        } catch (ExecutionException e) {
            // Code can be nested so deeply that javac gives up.
            return failed("javac gave up: " + e.getCause());
        }
    }

    private static Compilation failed(String why) {
        return new Compilation(Path.of(""), Path.of(""), false, List.of(why), List.of());
    }
}
