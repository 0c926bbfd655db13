package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.engine.Sources;

/**
 * A named way to misunderstand an exercise: a folder such as {@code 1.2-last-one-wins}, with the
 * files as somebody would write them who has misunderstood, and a file {@value #WORDS}. That file
 * holds the idea, then a line of three dashes, then the words that must be seen on the board, one
 * piece a line.
 */
public record WrongAnswer(Path folder) {

    /** The file with the idea and the expected words. */
    public static final String WORDS = "rejected.txt";

    private static final String BORDER = "---";

    /** The whole name, for instance {@code 1.2-last-one-wins}. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The exercise that it is an answer to, for instance {@code 1.2}. */
    public String exercise() {
        int dash = name().indexOf('-');
        return dash < 0 ? name() : name().substring(0, dash);
    }

    /** The files that differ from the solution. */
    public Sources files() {
        return Sources.of(folder);
    }

    /** What stands in those files. */
    List<String> texts() {
        return files().files().stream().map(WrongAnswer::text).toList();
    }

    /** What somebody thinks who answers like this; empty if it is not written down. */
    public String idea() {
        List<String> lines = lines();
        int border = lines.indexOf(BORDER);
        return String.join(" ", lines.subList(0, Math.max(border, 0))).strip();
    }

    /**
     * The words that the board must hold when it rejects this answer; none if they are not written
     * down.
     */
    public List<String> expectedWords() {
        List<String> lines = lines();
        int border = lines.indexOf(BORDER);
        return border < 0
                ? List.of()
                : lines.subList(border + 1, lines.size()).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        Path file = folder.resolve(WORDS);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
