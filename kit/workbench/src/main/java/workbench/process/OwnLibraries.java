package workbench.process;

import com.fasterxml.jackson.core.JsonFactory;
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
import picocli.CommandLine;
import workbook.CompiledInto;

/**
 * The libraries that the workbench uses for itself. Exercises see what they see under Maven, and so
 * these are kept away from them.
 */
public final class OwnLibraries {

    private static final Set<Path> OWN =
            Stream.of(
                            CommandLine.class,
                            Terminal.class,
                            JniTerminalProvider.class,
                            JLineNativeLoader.class,
                            CsvWriter.class,
                            JsonFactory.class)
                    .map(CompiledInto::folderOf)
                    .collect(Collectors.toSet());

    private OwnLibraries() {}

    /** The class path of this process without them: what a process that runs exercises has. */
    public static List<Path> leftOut() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !OWN.contains(entry))
                .toList();
    }

    /** The same without the workbench itself: what exercises are compiled against. */
    public static List<Path> andTheWorkbenchLeftOut() {
        Path workbench = CompiledInto.folderOf(OwnLibraries.class);
        return leftOut().stream().filter(entry -> !entry.equals(workbench)).toList();
    }
}
