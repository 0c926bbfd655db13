package workbench.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is on the screen now: the board or what stands in its place, and the keys below it. */
final class Sheet {

    private static final String KEYS = "   n next   h hint   a all   r run again   q quit";
    private static final long A_MINUTE = 60_000;

    private final Paper paper;
    private List<String> shown = List.of();
    private long savedAt;

    Sheet(Paper paper) {
        this.paper = paper;
    }

    /**
     * From now on it is told how long after this save a verdict stands there.
     *
     * @param when in milliseconds since 1970; 0 if nothing was saved
     */
    void saved(long when) {
        savedAt = when;
    }

    /** Whatever comes next is shown, even if it is the same as now. */
    void expectNext() {
        shown = List.of();
    }

    /** Shows a verdict. */
    void verdict(List<String> lines) {
        if (!lines.equals(shown)) {
            shown = lines;
            paper.show(withKeys(verdictTime(), lines));
        }
    }

    /** Adds a sentence to the verdict. */
    void note(String sentence) {
        List<String> lines = new ArrayList<>(shown);
        lines.add("");
        lines.add("   " + sentence);
        paper.show(withKeys(verdictTime(), lines));
    }

    /** Shows something else for a while. */
    void show(List<String> lines) {
        paper.show(withKeys("watching", lines));
    }

    /** Writes more below. */
    void add(List<String> lines) {
        List<String> below = new ArrayList<>(List.of(""));
        below.addAll(lines);
        paper.add(withKeys("watching", below));
    }

    private static List<String> withKeys(String time, List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.add("");
        all.add(" " + time + KEYS);
        return all;
    }

    private String verdictTime() {
        long took = System.currentTimeMillis() - savedAt;
        return savedAt == 0 || took > A_MINUTE || took < 0
                ? "watching"
                : String.format(Locale.ROOT, "%.2f s after the save", took / 1000.0);
    }
}
