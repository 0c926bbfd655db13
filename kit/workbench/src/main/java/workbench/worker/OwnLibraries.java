package workbench.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.github.difflib.DiffUtils;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.nativ.JLineNativeLoader;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.objectweb.asm.ClassReader;
import picocli.CommandLine;
import workbook.CompiledInto;
import workbook.engine.Compiler;

/**
 * The libraries that the workbench uses for itself. Exercises see what they see under Maven, and so
 * these are kept away from them.
 */
public final class OwnLibraries {

    private OwnLibraries() {}

    /** The class path of this process without them: what a process that runs exercises has. */
    public static List<Path> leftOut() {
        Set<Path> own = own();
        return classPath().filter(entry -> !own.contains(entry)).toList();
    }

    /**
     * What exercises are compiled against, in a process that was started without them. It is all but the workbench itself, and what it is built on. The process that watches a module reads class
     * files with a library.
     */
    public static List<Path> ofExercises() {
        Set<Path> workbench =
                Stream.of(OwnLibraries.class, Compiler.class, ClassReader.class)
                        .map(CompiledInto::folderOf)
                        .collect(Collectors.toSet());
        return classPath().filter(entry -> !workbench.contains(entry)).toList();
    }

    // A worker has this class, and none of those.
    private static Set<Path> own() {
        return Stream.of(
                        CommandLine.class,
                        Terminal.class,
                        JniTerminalProvider.class,
                        JLineNativeLoader.class,
                        CsvWriter.class,
                        JsonFactory.class,
                        DiffUtils.class)
                .map(CompiledInto::folderOf)
                .collect(Collectors.toSet());
    }

    private static Stream<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }
}
