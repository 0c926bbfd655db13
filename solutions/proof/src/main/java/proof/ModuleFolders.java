package proof;

import java.nio.file.Path;
import java.util.List;
import workbook.engine.Sources;

/**
 * Where a module stands.
 *
 * @param exercises the folder that participants work in
 * @param solution the folder with the same name below {@code solutions}
 */
public record ModuleFolders(Path exercises, Path solution) {

    /** The name of both folders, for instance {@code 01-commands-vs-events}. */
    public String name() {
        return exercises.getFileName().toString();
    }

    /** What a participant starts with. */
    public Sources starter() {
        return Sources.of(exercises);
    }

    /** The files that the solution has; the rest is given. */
    public Sources solvedFiles() {
        return Sources.of(solution);
    }

    /** The starter, with the solution laid over it. */
    public Sources solved() {
        return starter().under(solvedFiles());
    }

    /** The named wrong answers, in the order of their names. */
    public List<WrongAnswer> wrongAnswers() {
        return Workbook.folders(solution.resolve("wrong-answers")).stream()
                .map(WrongAnswer::new)
                .toList();
    }
}
