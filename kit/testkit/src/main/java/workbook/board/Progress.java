package workbook.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which exercises of a module were done when they were last run. A run of a single exercise leaves
 * the others as they were.
 */
public final class Progress {

    private final Path file;

    /** What is remembered of this module. */
    public Progress(ModuleFolder module) {
        file = module.memory().resolve("done");
    }

    /** The numbers of those that were done. */
    public Set<String> done() {
        return ModuleFolder.lines(file).collect(Collectors.toCollection(TreeSet::new));
    }

    void remember(Collection<String> done) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, new TreeSet<>(done));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
