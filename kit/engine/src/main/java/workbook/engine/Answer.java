package workbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named way to answer an exercise, other than the solution. It is kept in the exercise's {@link
 * AnswerDocument document}. Until the formatter puts it there, it is in a file of its own such as
 * {@code 1.2-last-one-wins.diff}.
 *
 * <p>Such a file begins with the idea. A wrong answer goes on with the words that reject it, each
 * behind {@value #REJECTED} in a line of its own. The file ends with what is different from the
 * solution, as a unified diff. A wrong answer that participants start with has no diff, but the
 * line {@value #STARTER}. A right answer in which chance has a part (sets without order, threads,
 * time) has the line {@value #REPEAT} before the diff.
 *
 * @param file where it is kept
 * @param name the whole name, for instance {@code 1.2-last-one-wins}
 * @param idea the idea behind such an answer; empty if it is not written down
 * @param question what to ask a participant who thinks so, if it is written down
 * @param words what the failure says that rejects it; none if they are not written down
 * @param marks which of the two marking lines it has
 * @param difference the lines of the diff
 */
public record Answer(
        Path file,
        String name,
        String idea,
        Optional<String> question,
        List<String> words,
        List<String> marks,
        List<String> difference) {

    /** What precedes the words. */
    public static final String REJECTED = "rejected:";

    /** Marks a wrong answer that is handed out as the starter. */
    public static final String STARTER = "this is the starter";

    /** Marks a right answer that one run says too little about. */
    public static final String REPEAT = "repeat";

    private static final String ENDING = ".diff";
    private static final List<String> MARKS = List.of(STARTER, REPEAT);

    /** All wrong answers to a module, by their names. None where the solution is missing. */
    public static List<Answer> wrong(Path solution) {
        return in(solution.resolve("wrong-answers"));
    }

    /** All right answers to a module, by their names. None where the solution is missing. */
    public static List<Answer> right(Path solution) {
        return in(solution.resolve("right-answers"));
    }

    private static List<Answer> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(Answer::read).sorted(Comparator.comparing(Answer::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Answer> read(Path file) {
        if (AnswerDocument.is(file)) {
            return AnswerDocument.read(file).stream();
        }
        return file.toString().endsWith(ENDING) ? Stream.of(readDraft(file)) : Stream.empty();
    }

    private static Answer readDraft(Path file) {
        String fileName = file.getFileName().toString();
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> heading = lines.stream().takeWhile(line -> !beginsDiff(line)).toList();
            List<String> idea = new ArrayList<>(heading);
            idea.removeIf(line -> isRejected(line) || MARKS.contains(line));
            return new Answer(
                    file,
                    fileName.substring(0, fileName.length() - ENDING.length()),
                    String.join(" ", idea).strip(),
                    Optional.empty(),
                    heading.stream()
                            .filter(Answer::isRejected)
                            .map(line -> line.substring(REJECTED.length()).strip())
                            .toList(),
                    heading.stream().filter(MARKS::contains).toList(),
                    lines.subList(heading.size(), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is not in its exercise's document yet. */
    public boolean isDraft() {
        return !AnswerDocument.is(file);
    }

    /** The exercise that it is an answer to, for instance {@code 1.2}. */
    public String exercise() {
        int dash = name.indexOf('-');
        return dash < 0 ? name : name.substring(0, dash);
    }

    /** Whether participants begin with it. */
    public boolean isStarter() {
        return marks.contains(STARTER);
    }

    /** Whether it has to be run many times. */
    public boolean isRepeated() {
        return marks.contains(REPEAT);
    }

    private static boolean beginsDiff(String line) {
        return line.startsWith("--- ") || line.startsWith("diff ");
    }

    private static boolean isRejected(String line) {
        return line.startsWith(REJECTED);
    }
}
