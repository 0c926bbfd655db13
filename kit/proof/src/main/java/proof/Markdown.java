package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text in Markdown, as far as the proof reads it: its headings and its links. A block of code is
 * not read as Markdown.
 *
 * @param lines without the blocks of code
 */
record Markdown(List<String> lines) {

    private static final Pattern LINK =
            Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^\\s*(`{3,}).*?^\\s*\\1\\s*$");

    /** The text in a file. Empty if the file is missing. */
    static Markdown of(Path file) {
        if (Files.notExists(file)) {
            return new Markdown(List.of());
        }
        try {
            return new Markdown(
                    CODE.matcher(Files.readString(file)).replaceAll("").lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> headings() {
        return lines.stream()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").strip())
                .toList();
    }

    /** How many items the numbered list below a heading has. Zero if the heading is missing. */
    int numberedBelow(String heading) {
        return (int)
                lines.stream()
                        .dropWhile(line -> !line.matches("#+ " + Pattern.quote(heading)))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("#"))
                        .filter(line -> line.matches("\\d+\\. .*"))
                        .count();
    }

    /** Where its links lead, and where its pictures are. A link may go over the end of a line. */
    List<String> links() {
        String text = String.join("\n", lines).replaceAll("`[^`]*`", "");
        return LINK.matcher(text).results().map((MatchResult link) -> link.group(1)).toList();
    }
}
