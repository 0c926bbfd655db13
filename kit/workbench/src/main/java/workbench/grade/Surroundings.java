package workbench.grade;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the files around a participant's process are at one moment: when each was last written, and
 * how long it is. What git and Maven write there is passed over.
 */
final class Surroundings {

    private static final Set<String> PASSED_OVER = Set.of(".git", "target", "kept", "grades");

    private record Stamp(long written, long length) {}

    private final Map<Path, Stamp> files = new TreeMap<>();

    private Surroundings() {}

    /** What stands in these folders. */
    static Surroundings of(List<Path> folders) throws IOException {
        Surroundings now = new Surroundings();
        for (Path folder : folders) {
            now.add(folder);
        }
        return now;
    }

    /** The files that are new, gone or different in the other one. */
    Set<Path> changedIn(Surroundings later) {
        Set<Path> changed = new TreeSet<>();
        files.forEach(
                (file, stamp) -> {
                    if (!stamp.equals(later.files.get(file))) {
                        changed.add(file);
                    }
                });
        later.files.keySet().stream()
                .filter(file -> !files.containsKey(file))
                .forEach(changed::add);
        return changed;
    }

    private void add(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path below, BasicFileAttributes attributes) {
                        return PASSED_OVER.contains(below.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        files.put(
                                file,
                                new Stamp(
                                        attributes.lastModifiedTime().toMillis(),
                                        attributes.size()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
