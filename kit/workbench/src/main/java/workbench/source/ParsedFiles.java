package workbench.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java files, as javac's parser reads them. Whether they would compile does not matter. */
final class ParsedFiles {

    private ParsedFiles() {}

    static List<CompilationUnitTree> of(Collection<Path> files) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(
                        // It complains of bytes that are no text; so does whoever compiles them.
                        complaint -> {},
                        Locale.ROOT,
                        StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            javac.getTask(
                                    // Where the parser itself breaks down, it would say so at
                                    // length.
                                    Writer.nullWriter(),
                                    manager,
                                    // What is wrong is said when somebody compiles.
                                    diagnostic -> {},
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
