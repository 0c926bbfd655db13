package workbook.engine;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac, in this process. One compiler can be used again and again. It keeps what it has read of
 * the class path. For one thread only.
 */
public final class Compiler implements AutoCloseable {

    // Not --release: that would read the older Java's signatures again each time. Maven's own run
    // of
    // the same files has it.
    // And -g as Maven has it: the architecture rules also see what is known of local variables.
    private static final List<String> OPTIONS =
            List.of(
                    "-source",
                    "21",
                    "-target",
                    "21",
                    "-g",
                    "-proc:none",
                    "-implicit:none",
                    "-Xlint:all,-options,-processing");

    // javac itself breaks down on code that is nested without end.
    private static final String TOO_MUCH = "The code is too deep or too long for the compiler";

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private StandardJavaFileManager files;
    private final List<Path> classPath;
    private Said hearing = new Said();
    private boolean complained;

    /** Compiles against the class path that this process has. */
    public Compiler() {
        this(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
    }

    /**
     * Compiles against this class path.
     *
     * @throws IllegalStateException on a Java without a compiler
     */
    public Compiler(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
        if (javac == null) {
            throw new IllegalStateException(
                    "this Java has no compiler: a JDK is needed, not a JRE");
        }
        files = fileManager();
    }

    /**
     * Compiles the code, and then the tests against it. Resources are put beside the classes.
     *
     * @param output an empty folder, or one that is not there yet. The classes go into two folders
     *     in it
     */
    public Compilation compile(Sources sources, Path output) {
        Path main = output.resolve("classes");
        Path tests = output.resolve("test-classes");
        Said said = new Said();
        boolean succeeded =
                javac(sources.main(), main, List.of(), said)
                        && javac(sources.tests(), tests, List.of(main), said);
        return new Compilation(main, tests, succeeded, said.messages, said.errors);
    }

    /**
     * Compiles only what has changed. The rest is taken over. So whatever no longer fits together
     * is not noticed now, but as a {@link LinkageError} when it runs.
     *
     * @param before what was compiled before the change
     * @param changed the files that are new or different
     * @param output as in {@link #compile}
     */
    public Compilation recompile(Compilation before, Sources changed, Path output) {
        Said said = new Said();
        Path main = before.main();
        Path tests = before.tests();
        boolean succeeded = true;
        if (!changed.main().isEmpty()) {
            main = ClassFolder.copy(before.main(), output.resolve("classes"), changed.main());
            succeeded = javac(changed.main(), main, List.of(main), said);
        }
        if (succeeded && !changed.tests().isEmpty()) {
            tests =
                    ClassFolder.copy(
                            before.tests(), output.resolve("test-classes"), changed.tests());
            succeeded = javac(changed.tests(), tests, List.of(main, tests), said);
        }
        return new Compilation(main, tests, succeeded, said.messages, said.errors);
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean javac(Sources sources, Path output, List<Path> against, Said all) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        hearing = all;
        try {
            Files.createDirectories(output);
            ClassFolder.add(sources.resources(), output);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.concat(against.stream(), classPath.stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringWriter collapse = new StringWriter();
        boolean succeeded =
                sources.java().isEmpty()
                        || javac.getTask(
                                        collapse,
                                        files,
                                        said,
                                        OPTIONS,
                                        null,
                                        files.getJavaFileObjectsFromPaths(sources.java().files()))
                                .call();
        said.getDiagnostics().forEach(all::add);
        if (!succeeded && all.errors.isEmpty()) {
            all.messages.add(TOO_MUCH + why(collapse.toString()));
        }
        if (complained) {
            // It would not complain of the same place again.
            close();
            files = fileManager();
        }
        return succeeded && all.errors.isEmpty();
    }

    // Only this listener learns of bytes that are not text.
    private StandardJavaFileManager fileManager() {
        complained = false;
        return javac.getStandardFileManager(
                said -> {
                    complained = true;
                    hearing.add(said);
                },
                Locale.ROOT,
                StandardCharsets.UTF_8);
    }

    // javac asks for a bug report then, and prints its stack. The name of the failure is enough.
    private static String why(String collapse) {
        return collapse.lines()
                .map(String::strip)
                .filter(line -> line.matches("[\\w.]+(Error|Exception)(:.*)?"))
                .findFirst()
                .map(line -> ": " + line)
                .orElse("");
    }

    /** What javac says in one compilation, of the code and then of the tests. */
    private static final class Said {

        private final List<String> messages = new ArrayList<>();
        private final List<CompileError> errors = new ArrayList<>();

        void add(Diagnostic<? extends JavaFileObject> diagnostic) {
            // ROOT is javac's English. For ENGLISH it has no texts and would fall back on the
            // language of the machine.
            String message = diagnostic.getMessage(Locale.ROOT);
            Path file =
                    diagnostic.getSource() == null
                            ? Path.of("")
                            : Path.of(diagnostic.getSource().toUri());
            String place =
                    diagnostic.getSource() == null
                            ? ""
                            : file.getFileName() + ":" + diagnostic.getLineNumber() + ": ";
            messages.add(place + message);
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(
                        new CompileError(
                                file,
                                Math.max(0, diagnostic.getLineNumber()),
                                Math.max(0, diagnostic.getColumnNumber()),
                                message));
            }
        }
    }
}
