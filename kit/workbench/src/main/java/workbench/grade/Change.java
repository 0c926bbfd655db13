package workbench.grade;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a participant has made of one file.
 *
 * @param place where the file is, in its module
 * @param lines the difference from the starter, as a unified diff without its heading. Only the
 *     first lines of a very long one
 * @param isWhole whether these are all lines
 */
record Change(String place, List<String> lines, boolean isWhole) {

    private static final int CONTEXT = 2;
    private static final int HEADING = 2;

    /** Longer ones are not compared: that may take for ages. */
    private static final int MOST_COMPARED = 1_000;

    private static final int MOST_LINES = 120;
    private static final int LONGEST_LINE = 160;

    /**
     * @param starter what the file was; nothing if it is new
     * @param now what it is
     */
    static Change between(String place, byte[] starter, byte[] now) {
        List<String> before = lines(starter);
        List<String> after = lines(now);
        if (after.size() > MOST_COMPARED) {
            return new Change(place, List.of(), false);
        }
        List<String> difference =
                UnifiedDiffUtils.generateUnifiedDiff(
                        place, place, before, DiffUtils.diff(before, after), CONTEXT);
        List<String> lines =
                difference.stream().skip(HEADING).limit(MOST_LINES).map(Change::cut).toList();
        return new Change(place, lines, HEADING + lines.size() >= difference.size());
    }

    private static String cut(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " …" : line;
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
}
