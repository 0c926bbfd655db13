package workbook.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of a compilation.
 *
 * @param classes the folder with the class files
 * @param succeeded whether there are any; warnings do not hinder
 * @param messages what javac said, errors and warnings alike, each with file and line
 */
public record Compilation(Path classes, boolean succeeded, List<String> messages) {

    /** Keeps its own copy of the messages. */
    public Compilation {
        messages = List.copyOf(messages);
    }
}
