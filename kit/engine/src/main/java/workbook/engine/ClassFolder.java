package workbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folders with class files, and with the resources beside them. */
final class ClassFolder {

    private ClassFolder() {}

    /** Puts the resources among these sources beside the class files. */
    static void add(Sources sources, Path folder) throws IOException {
        List<Path> files = sources.resources().files();
        List<Path> places = sources.resources().places();
        for (int i = 0; i < files.size(); i++) {
            Path target = folder.resolve(inItsFolder(places.get(i)));
            Files.createDirectories(target.getParent());
            Files.copy(files.get(i), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Takes over all files, except the classes that come from these sources. So javac can write
     * them again. Returns the new folder.
     */
    static Path copy(Path from, Path to, Sources except) {
        Set<Path> sources =
                except.java().places().stream()
                        .map(ClassFolder::inItsFolder)
                        .map(ClassFolder::withoutEnding)
                        .collect(Collectors.toSet());
        Set<Path> packages = sources.stream().map(Path::getParent).collect(Collectors.toSet());
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> kept =
                    all.filter(Files::isRegularFile)
                            .map(from::relativize)
                            .filter(file -> !isClass(file) || !sources.contains(topLevel(file)))
                            .toList();
            for (Path file : kept) {
                Files.createDirectories(to.resolve(file).getParent());
                if (packages.contains(file.getParent())) {
                    Files.copy(from.resolve(file), to.resolve(file));
                } else {
                    link(from.resolve(file), to.resolve(file));
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A second name for the same file costs less than a copy. No compiler writes into this one.
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException thisDiskHasNone) {
            Files.copy(from, to);
        }
    }

    // Without src/main/java, or the like.
    private static Path inItsFolder(Path place) {
        return place.subpath(3, place.getNameCount());
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class");
    }

    // A nested class is in a file of its own, named after the class around it and a dollar sign.
    private static Path topLevel(Path classFile) {
        Path name = withoutEnding(classFile);
        return name.resolveSibling(name.getFileName().toString().replaceFirst("\\$.*", ""));
    }

    private static Path withoutEnding(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""));
    }
}
