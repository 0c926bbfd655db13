package proof.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small file with one thing a line. Empty lines, and lines that begin with #, are passed over.
 */
final class TextFile {

    private TextFile() {}

    /** The lines of a file that belongs to this package. */
    static List<String> own(String name) {
        try (InputStream file = TextFile.class.getResourceAsStream(name)) {
            return lines(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file. None if the file is missing. */
    static List<String> at(Path file) {
        return Files.exists(file) ? lines(text(file)) : List.of();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
}
