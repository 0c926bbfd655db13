package workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Finds the exercises among a module's test classes. Their files are called {@code E01….class},
 * {@code E02….class}, and so on.
 */
public final class ExerciseClasses {

    private static final Pattern NAME = Pattern.compile("E\\d\\d[^$]*\\.class");

    private ExerciseClasses() {}

    /**
     * The exercises below {@code folder}, in the order of their numbers.
     *
     * @param folder with class files
     * @param loader that can load them
     */
    public static List<Class<?>> in(Path folder, ClassLoader loader) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted((one, other) -> one.getFileName().compareTo(other.getFileName()))
                    .<Class<?>>map(file -> load(folder.relativize(file), loader))
                    .filter(type -> type.isAnnotationPresent(Exercise.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many tests each of these exercises has, inherited ones included, by its number. */
    public static Map<String, Integer> tests(List<Class<?>> exercises) {
        return exercises.stream()
                .collect(
                        Collectors.toMap(
                                type -> type.getAnnotation(Exercise.class).number(),
                                ExerciseClasses::testsIn));
    }

    private static int testsIn(Class<?> exercise) {
        return (int)
                Stream.<Class<?>>iterate(exercise, type -> type != null, Class::getSuperclass)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .count();
    }

    private static Class<?> load(Path file, ClassLoader loader) {
        StringBuilder name = new StringBuilder();
        for (Path part : file) {
            name.append(name.isEmpty() ? "" : ".").append(part);
        }
        try {
            return Class.forName(
                    name.substring(0, name.length() - ".class".length()), false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("cannot load " + name, e);
        }
    }
}
