package workbook.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.console.Wrapped;

/**
 * The moment when a module is finished. What was learned stands in the module's {@code
 * hints/all-done.md}.
 */
final class AllDone {

    private static final List<String> FIREWORK =
            List.of(
                    "        .       *          .        *       .       ",
                    "   *         .       ✔          .        *     .    ",
                    "      .    *     .        *         .      *        ");

    private final ModuleFolder module;

    AllDone(ModuleFolder module) {
        this.module = module;
    }

    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        FIREWORK.forEach(line -> lines.add("   " + Style.GOOD.of(line.stripTrailing())));
        lines.add("");
        Stream<String> learned = ModuleFolder.lines(module.path().resolve("hints/all-done.md"));
        learned.flatMap(line -> Wrapped.to(width, line).stream())
                .forEach(line -> lines.add(("   " + line).stripTrailing()));
        lines.add("");
        return lines;
    }
}
