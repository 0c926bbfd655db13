package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the modules that the proof finds against those that Maven builds. A module that is only a
 * folder would be proven here, and never run.
 */
public final class ModulesAreBuilt {

    private ModulesAreBuilt() {}

    /** The modules that a build leaves out. */
    public static List<Finding> findings(Workbook workbook) {
        return workbook.modules().stream()
                .flatMap(
                        module ->
                                Stream.of("pom.xml", "solutions/pom.xml")
                                        .filter(build -> !names(workbook, build, module.name()))
                                        .map(build -> leftOut(module.name(), build)))
                .toList();
    }

    private static Finding leftOut(String module, String build) {
        return new Finding(module, build + " does not name it as a module, or not everywhere");
    }

    // A build may have several lists, one for each command. A module in one list has to be in all.
    private static boolean names(Workbook workbook, String build, String module) {
        Path file = workbook.root().resolve(build);
        try {
            String text = Files.readString(file);
            int most =
                    workbook.modules().stream()
                            .mapToInt(other -> times(text, other.name()))
                            .max()
                            .orElse(0);
            return times(text, module) == Math.max(1, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int times(String text, String module) {
        return text.split("<module>" + module + "</module>", -1).length - 1;
    }
}
