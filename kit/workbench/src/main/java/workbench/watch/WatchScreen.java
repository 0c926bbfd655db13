package workbench.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import workbook.board.ModuleFolder;

/** What is on the screen now: the board or what is in its place, and the keys below it. */
final class WatchScreen {

    private static final String KEYS =
            "   n next   h hint   a all   r run again   q quit"
                    + (Keys.needEnter() ? "   (and Enter)" : "");
    private static final String WATCHING = "watching";
    private static final String RUNNING = "running ";
    private static final long A_MINUTE = 60_000;

    private final Terminal terminal;
    private final String page;
    private List<String> verdict = List.of();
    private List<String> shown = List.of();
    private String state = WATCHING;
    private String verdictTime = WATCHING;
    private long savedAt;

    /**
     * @param page the address of the page with the pictures; empty if there is none
     */
    WatchScreen(Terminal terminal, String page) {
        this.terminal = terminal;
        this.page = page;
    }

    /** Begins with a module. */
    void heading(ModuleFolder module) {
        shown = List.of("", " Watching " + module.name() + " …");
        terminal.show(shown);
    }

    /**
     * From now on it shows how long after this save a verdict is there.
     *
     * @param when in milliseconds since 1970; 0 if nothing was saved
     */
    void saved(long when) {
        savedAt = when;
    }

    /** Whatever verdict comes next is shown, even if it is the same as now. */
    void expectNext() {
        verdict = List.of();
    }

    /**
     * What is on the screen is not the newest any more.
     *
     * @param exercise the number of the one that runs now; empty if that is not known
     */
    void running(String exercise) {
        String now = RUNNING + (exercise.isEmpty() ? "" : exercise + " ") + "…";
        if (!now.equals(state)) {
            put(now, shown);
        }
    }

    /** The run is over, and what is on the screen is the newest again. */
    void ran() {
        if (state.startsWith(RUNNING)) {
            put(verdictTime, shown);
        }
    }

    /** Shows a verdict. */
    void verdict(List<String> lines) {
        if (!lines.equals(verdict)) {
            verdict = lines;
            verdictTime = timeSinceTheSave();
            put(verdictTime, lines);
        }
    }

    /** Adds a sentence to the verdict. */
    void note(String sentence) {
        List<String> lines = new ArrayList<>(verdict);
        lines.add("");
        lines.add("   " + sentence);
        put(timeSinceTheSave(), lines);
    }

    /** Shows something else for a while. */
    void show(List<String> lines) {
        put(unlessRunning(WATCHING), lines);
    }

    /** Writes more below. */
    void add(List<String> lines) {
        List<String> below = new ArrayList<>(List.of(""));
        below.addAll(lines);
        List<String> all = new ArrayList<>(shown);
        all.addAll(below);
        shown = all;
        state = unlessRunning(WATCHING);
        terminal.add(withKeys(below));
    }

    private String unlessRunning(String other) {
        return state.startsWith(RUNNING) ? state : other;
    }

    private void put(String newState, List<String> lines) {
        state = newState;
        shown = lines;
        terminal.show(withKeys(lines));
    }

    private List<String> withKeys(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.add("");
        if (!page.isEmpty()) {
            all.add(" look     " + page);
        }
        all.add(" " + state + KEYS);
        return all;
    }

    private String timeSinceTheSave() {
        long took = System.currentTimeMillis() - savedAt;
        return savedAt == 0 || took > A_MINUTE || took < 0
                ? WATCHING
                : String.format(Locale.ROOT, "%.2f s after the save", took / 1000.0);
    }
}
