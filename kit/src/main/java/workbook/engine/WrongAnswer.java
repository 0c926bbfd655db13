package workbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named way to misunderstand an exercise: a file such as {@code 1.2-last-one-wins.diff}, which
 * begins with the idea, goes on with the words that reject it, each behind {@value #REJECTED} in a
 * line of its own, and ends with what is different from the solution, as a unified diff.
 *
 * @param file where it stands
 * @param idea what somebody thinks who answers like this; empty if it is not written down
 * @param words what the failure says that rejects it; none if they are not written down
 * @param difference the lines of the diff
 */
public record WrongAnswer(Path file, String idea, List<String> words, List<String> difference) {

    /** What stands before the words. */
    public static final String REJECTED = "rejected:";

    private static final String ENDING = ".diff";

    /** All wrong answers to a module, by their names; none if there is no solution here. */
    public static List<WrongAnswer> in(Path solution) {
        Path folder = solution.resolve("wrong-answers");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(WrongAnswer::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WrongAnswer read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> heading = lines.stream().takeWhile(line -> !beginsDiff(line)).toList();
            return new WrongAnswer(
                    file,
                    String.join(" ", heading.stream().filter(line -> !isRejected(line)).toList())
                            .strip(),
                    heading.stream()
                            .filter(WrongAnswer::isRejected)
                            .map(line -> line.substring(REJECTED.length()).strip())
                            .toList(),
                    lines.subList(heading.size(), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole name, for instance {@code 1.2-last-one-wins}. */
    public String name() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** The exercise that it is an answer to, for instance {@code 1.2}. */
    public String exercise() {
        int dash = name().indexOf('-');
        return dash < 0 ? name() : name().substring(0, dash);
    }

    private static boolean beginsDiff(String line) {
        return line.startsWith("--- ") || line.startsWith("diff ");
    }

    private static boolean isRejected(String line) {
        return line.startsWith(REJECTED);
    }
}
