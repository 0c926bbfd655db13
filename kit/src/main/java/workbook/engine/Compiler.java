package workbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * javac, in this process, against the class path that this process has. One compiler can be used again and again; it keeps what it
 * has read of the class path. For one thread only.
 */
public final class Compiler implements AutoCloseable {

    private static final List<String> OPTIONS =
            List.of("--release", "21", "-proc:none", "-implicit:none", "-Xlint:all,-options,-processing,-classfile");

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files;

    /** Throws an {@link IllegalStateException} on a Java without a compiler. */
    public Compiler() {
        if (javac == null) {
            throw new IllegalStateException("this Java has no compiler: a JDK is needed, not a JRE");
        }
        files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /** Compiles main and test sources together into {@code output}, which is made if it is not there. */
    public Compilation compile(Sources sources, Path output) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try {
            Files.createDirectories(output);
            files.setLocationFromPaths(javax.tools.StandardLocation.CLASS_OUTPUT, List.of(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean compiled = javac.getTask(
                        null, files, said, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources.files()))
                .call();
        return new Compilation(output, compiled, messages(said));
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> messages(DiagnosticCollector<JavaFileObject> said) {
        return said.getDiagnostics().stream().map(Compiler::message).toList();
    }

    private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
        return place + diagnostic.getMessage(Locale.ENGLISH);
    }
}
