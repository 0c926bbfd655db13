package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.engine.Answer;
import workbook.engine.Sources;

/**
 * Where a module is.
 *
 * @param exercises the folder that participants work in
 * @param solution the folder with the same name below {@code solutions}
 */
public record ModuleFolders(Path exercises, Path solution) {

    /** The name of both folders, for instance {@code 01-commands-vs-events}. */
    public String name() {
        return exercises.getFileName().toString();
    }

    /** How a file of the module is called, seen from the workbook's folder. */
    String place(Path file) {
        return exercises.getParent().relativize(file).toString().replace('\\', '/');
    }

    /** What a participant starts with. */
    public Sources starter() {
        return Sources.of(exercises);
    }

    /** The files that the solution has. The rest is given. */
    public Sources solvedFiles() {
        return Sources.of(solution);
    }

    /**
     * The solved files that are just as a participant starts with them, seen from the workbook's
     * folder.
     */
    List<String> unchanged() {
        return solvedFiles().places().stream()
                .filter(place -> same(exercises.resolve(place), solution.resolve(place)))
                .map(place -> "solutions/" + name() + "/" + place.toString().replace('\\', '/'))
                .toList();
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The starter, with the solution laid over it. */
    public Sources solved() {
        return starter().under(solvedFiles());
    }

    /** The named wrong answers, in the order of their names. */
    public List<Answer> wrongAnswers() {
        return Answer.wrong(solution);
    }

    /** The named right answers other than the solution, in the order of their names. */
    public List<Answer> rightAnswers() {
        return Answer.right(solution);
    }
}
