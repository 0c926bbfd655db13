package proof.english;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A workbook of a few texts.
 *
 * @param root the folder that it is in
 */
record Texts(Path root) {

    static final String LESSON = "01-letters/README.md";

    void write(String place, String text) {
        try {
            Path file = root.resolve(place);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lesson with this one sentence, in its third line. */
    void teach(String sentence) {
        write(LESSON, "# Letters\n\n" + sentence + "\n");
    }

    /** What is found in them when nothing is allowed. */
    List<Breach> breaches() {
        return new PlainEnglish(root, new Allowed(List.of())).breaches();
    }
}
