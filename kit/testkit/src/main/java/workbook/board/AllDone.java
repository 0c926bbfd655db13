package workbook.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import workbook.console.Wrapped;

/**
 * The moment when a module is finished. The last words are in the module's {@code
 * hints/all-done.md}. A table in there is indented.
 */
public final class AllDone {

    private static final List<String> FIREWORK =
            List.of(
                    "        .       *          .        *       .       ",
                    "   *         .       ✔          .        *     .    ",
                    "      .    *     .        *         .      *        ");

    private final List<String> learned;

    /**
     * @param module the module's folder
     */
    public AllDone(Path module) {
        learned = ModuleFolder.lines(module.resolve("hints/all-done.md")).toList();
    }

    /** Whether this text is in there, line by line, indented or not. */
    public boolean shows(String text) {
        List<String> lines = text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        List<String> shown = learned.stream().map(String::strip).toList();
        return Collections.indexOfSubList(shown, lines) >= 0;
    }

    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        FIREWORK.forEach(line -> lines.add("   " + Style.GOOD.of(line.stripTrailing())));
        lines.add("");
        learned.stream()
                .flatMap(line -> Wrapped.to(width, line).stream())
                .forEach(line -> lines.add(("   " + line).stripTrailing()));
        lines.add("");
        return lines;
    }
}
