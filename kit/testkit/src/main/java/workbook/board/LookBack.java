package workbook.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.console.Wrapped;

/**
 * What the insurer did with the starter, beside what it does now. A test publishes what happens as
 * a report entry with the name {@value #WHAT_HAPPENED}. The words that the starter published are
 * kept in a file next to the hints, such as {@code hints/1.2.before.txt}.
 */
public final class LookBack {

    /** The name of the report entry. */
    public static final String WHAT_HAPPENED = "what happened";

    private static final int WIDTH = 33;

    private LookBack() {}

    /** What the starter of an exercise did. Empty if that is not kept. */
    public static String before(Path module, String exercise) {
        return ModuleFolder.lines(module.resolve("hints").resolve(exercise + ".before.txt"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Two columns, side by side. Or one, where it is not known what the starter did. */
    static List<String> columns(String before, String now) {
        List<String> right = wrapped(now);
        if (before.isEmpty()) {
            return right;
        }
        List<String> left = wrapped(before);
        List<String> lines = new ArrayList<>();
        lines.add(row(Style.QUIET.of("with the starter"), "with the starter", "now"));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String text = at(left, i);
            lines.add(row(Style.QUIET.of(text), text, at(right, i)));
        }
        return lines;
    }

    private static String row(String styled, String left, String right) {
        String gap = " ".repeat(Math.max(0, WIDTH - left.length()));
        return (styled + gap + " │ " + right).stripTrailing();
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private static List<String> wrapped(String text) {
        return text.lines().flatMap(line -> Wrapped.to(WIDTH, line).stream()).toList();
    }
}
