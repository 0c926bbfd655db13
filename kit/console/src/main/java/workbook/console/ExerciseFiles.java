package workbook.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of a module's exercises: {@code E01….java}, {@code E02….java}, and so on. */
final class ExerciseFiles {

    private static final Pattern NAME = Pattern.compile("E\\d\\d.*\\.java");

    private ExerciseFiles() {}

    /** Those of a module, in the order of their numbers. */
    static List<Path> of(Path module) throws IOException {
        Path tests = module.resolve("src/test/java");
        if (!Files.isDirectory(tests)) {
            return Collections.emptyList();
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> NAME.matcher(name(file)).matches())
                    .sorted(Comparator.comparing(ExerciseFiles::name))
                    .collect(Collectors.toList());
        }
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }
}
