package workbook.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of a compilation.
 *
 * @param main the folder with the classes of the code
 * @param tests the folder with the classes of the tests
 * @param succeeded whether both are complete; warnings do not hinder
 * @param messages what javac said, errors and warnings alike, each with file and line
 * @param errors the errors among them
 */
public record Compilation(
        Path main,
        Path tests,
        boolean succeeded,
        List<String> messages,
        List<CompileError> errors) {

    /** Keeps its own copy of what javac said. */
    public Compilation {
        messages = List.copyOf(messages);
        errors = List.copyOf(errors);
    }
}
