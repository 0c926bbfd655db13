package workbench.grade;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The files around a participant's process at one moment: when each was last written, and how long
 * it is. Files that git and Maven write there themselves are passed over.
 */
final class FilesAround {

    private static final Set<String> PASSED_OVER = Set.of(".git", "target", "kept", "grades");

    private record Stamp(long written, long length) {}

    private final Map<Path, Stamp> files = new HashMap<>();

    private FilesAround() {}

    /**
     * What is in these folders.
     *
     * @param exactly each file of these is remembered
     * @param roughly of each folder in these, one number
     */
    static FilesAround of(List<Path> exactly, List<Path> roughly) throws IOException {
        FilesAround now = new FilesAround();
        for (Path folder : exactly) {
            walk(folder, roughly, now.files::put);
        }
        for (Path folder : roughly) {
            for (Path child : children(folder)) {
                now.files.put(child, together(child));
            }
        }
        return now;
    }

    /** The files that are new, gone or different in the other one. */
    Set<Path> changedIn(FilesAround later) {
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

    private static Stamp together(Path folder) throws IOException {
        long[] sum = new long[1];
        walk(
                folder,
                List.of(),
                (file, stamp) -> sum[0] += 31L * file.hashCode() + stamp.hashCode());
        return new Stamp(sum[0], 0);
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static void walk(Path folder, List<Path> but, BiConsumer<Path, Stamp> found)
            throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path below, BasicFileAttributes attributes) {
                        return but.contains(below)
                                        || PASSED_OVER.contains(below.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        found.accept(
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
