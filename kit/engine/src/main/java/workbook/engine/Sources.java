package workbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Java files and the resources of a module, by their place in it. Several folders can be laid
 * over each other: of two files at the same place, the upper one counts.
 */
public final class Sources {

    private static final List<Path> RESOURCES =
            List.of(Path.of("src", "main", "resources"), Path.of("src", "test", "resources"));

    private final Map<Path, Path> files;

    private Sources(Map<Path, Path> files) {
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * All Java files below {@code folder}/src, and all resources where Maven has them. None if the
     * folder is missing.
     */
    public static Sources of(Path folder) {
        Map<Path, Path> files = new TreeMap<>();
        Path root = folder.resolve("src");
        if (Files.isDirectory(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile)
                        .map(folder::relativize)
                        .filter(place -> isJava(place) || isResource(place))
                        .forEach(place -> files.put(place, folder.resolve(place)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Sources(files);
    }

    /** These sources, with {@code upper} laid over them. */
    public Sources under(Sources upper) {
        Map<Path, Path> both = new TreeMap<>(files);
        both.putAll(upper.files);
        return new Sources(both);
    }

    /** Of these sources, the files at these places, written with slashes. */
    public Sources only(Collection<String> places) {
        Map<Path, Path> some = new TreeMap<>(files);
        some.keySet().removeIf(place -> !places.contains(place.toString().replace('\\', '/')));
        return new Sources(some);
    }

    /** Only the code, without its tests. */
    public Sources main() {
        return below(Path.of("src", "main"));
    }

    /** Only the tests. */
    public Sources tests() {
        return below(Path.of("src", "test"));
    }

    /** Only the Java files. */
    public Sources java() {
        Map<Path, Path> some = new TreeMap<>(files);
        some.keySet().removeIf(place -> !isJava(place));
        return new Sources(some);
    }

    /** Only the resources. */
    public Sources resources() {
        Map<Path, Path> some = new TreeMap<>(files);
        some.keySet().removeIf(place -> !isResource(place));
        return new Sources(some);
    }

    /** Whether all files are missing. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Where the files are in the module, in alphabetical order. */
    public List<Path> places() {
        return new ArrayList<>(files.keySet());
    }

    /** The files themselves, in the order of their places. */
    public List<Path> files() {
        return new ArrayList<>(files.values());
    }

    private static boolean isJava(Path place) {
        return place.toString().endsWith(".java") && !isResource(place);
    }

    private static boolean isResource(Path place) {
        return RESOURCES.stream().anyMatch(place::startsWith);
    }

    private Sources below(Path folder) {
        Map<Path, Path> some = new TreeMap<>(files);
        some.keySet().removeIf(place -> !place.startsWith(folder));
        return new Sources(some);
    }
}
