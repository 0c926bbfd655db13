package proof;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All Java files below a folder, and how the formatter would write them. */
final class JavaFiles {

    /** Generated files, and what the workbench keeps for a learner. */
    private static final Set<String> GENERATED = Set.of("target", ".git", "kept");

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
    private final Path root;

    JavaFiles(Path root) {
        this.root = root;
    }

    /** The files that the formatter would write in another way, relative to the folder. */
    List<Path> unformatted() {
        return all().parallelStream()
                .filter(file -> !text(file).equals(formatted(file)))
                .map(root::relativize)
                .toList();
    }

    /** Writes those files as the formatter would. */
    void format() {
        unformatted().stream().map(root::resolve).forEach(file -> write(file, formatted(file)));
    }

    /** All of them. */
    List<Path> all() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !isGenerated(root.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGenerated(Path place) {
        return StreamSupport.stream(place.spliterator(), false)
                .anyMatch(part -> GENERATED.contains(part.toString()));
    }

    // Without its way of breaking long strings: a sentence for a learner stays in one piece.
    /**
     * A text as the formatter would write it.
     *
     * @param name its name if it is not Java
     */
    static String formatted(String name, String text) {
        try {
            String imports = ImportOrderer.reorderImports(text, Style.GOOGLE);
            return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(imports));
        } catch (FormatterException e) {
            throw new IllegalStateException(name + " is not Java: " + e.getMessage(), e);
        }
    }

    private String formatted(Path file) {
        return formatted(root.relativize(file).toString(), text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
