package workbench.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java files, as javac's parser reads them. Whether they would compile does not matter. */
final class ParsedFiles {

    private ParsedFiles() {}

    static List<CompilationUnitTree> of(Collection<Path> files) {
        return parse(manager -> manager.getJavaFileObjectsFromPaths(files));
    }

    static CompilationUnitTree ofText(String text) {
        return parse(manager -> List.of(new InMemory(text))).getFirst();
    }

    private static List<CompilationUnitTree> parse(
            Function<StandardJavaFileManager, Iterable<? extends JavaFileObject>> files) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(
                        // It complains of bytes that are not text. So does the compiler.
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
                                    // The compiler says what is wrong.
                                    diagnostic -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.apply(manager));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is held in memory. Its name does not matter to the parser. */
    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(String text) {
            super(URI.create("memory:///File.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
