package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has to be read, and how long that takes: 180 words a minute, and 20 lines of code.
 *
 * @param words the words of the text, those of its tables as well
 * @param lines the lines of code with something in them
 */
record Reading(int words, int lines) {

    private static final int WORDS_A_MINUTE = 180;
    private static final int LINES_A_MINUTE = 20;
    private static final Reading NOTHING = new Reading(0, 0);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’.-]*");
    private static final Pattern TARGET = Pattern.compile("]\\([^)]*\\)");

    /** The lesson from its title to its list of exercises. */
    static Reading beginning(Path lesson) {
        return part(lines(lesson), "# ", "## The exercises");
    }

    /** The section of an exercise. */
    static Reading section(Path lesson, String number) {
        List<String> lines =
                lines(lesson).stream()
                        .dropWhile(line -> !line.matches("#+ " + Pattern.quote(number) + " .*"))
                        .toList();
        return lines.isEmpty() ? NOTHING : part(lines.subList(1, lines.size()), "", "#");
    }

    /** A file to edit, without its imports. */
    static Reading code(Path file) {
        return new Reading(
                0,
                (int)
                        lines(file).stream()
                                .filter(line -> !line.isBlank())
                                .filter(line -> !line.matches("(import|package) .*"))
                                .count());
    }

    Reading and(Reading more) {
        return new Reading(words + more.words, lines + more.lines);
    }

    /** How long it takes, in whole minutes. */
    int minutes() {
        return (int) Math.ceil((double) words / WORDS_A_MINUTE + (double) lines / LINES_A_MINUTE);
    }

    private static Reading part(List<String> lines, String first, String end) {
        int words = 0;
        int code = 0;
        boolean inCode = false;
        for (String line :
                lines.stream()
                        .dropWhile(begin -> !begin.startsWith(first))
                        .takeWhile(next -> !next.startsWith(end))
                        .toList()) {
            if (line.startsWith("```")) {
                inCode = !inCode;
            } else if (inCode) {
                code += line.isBlank() ? 0 : 1;
            } else {
                words += (int) WORD.matcher(TARGET.matcher(line).replaceAll("]")).results().count();
            }
        }
        return new Reading(words, code);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
