package workbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folders with class files. */
final class ClassFolder {

    private ClassFolder() {}

    /** Copies the class files, except those that come from these sources, and returns the copy. */
    static Path copy(Path from, Path to, Sources except) {
        Set<Path> sources =
                except.places().stream()
                        .map(place -> place.subpath(3, place.getNameCount()))
                        .map(ClassFolder::withoutEnding)
                        .collect(Collectors.toSet());
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> kept =
                    all.filter(Files::isRegularFile)
                            .map(from::relativize)
                            .filter(file -> !sources.contains(topLevel(file)))
                            .toList();
            for (Path file : kept) {
                Files.createDirectories(to.resolve(file).getParent());
                Files.copy(from.resolve(file), to.resolve(file));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A nested class stands in a file of its own, named after the class around it and a dollar
    // sign.
    private static Path topLevel(Path classFile) {
        Path name = withoutEnding(classFile);
        return name.resolveSibling(name.getFileName().toString().replaceFirst("\\$.*", ""));
    }

    private static Path withoutEnding(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""));
    }
}
