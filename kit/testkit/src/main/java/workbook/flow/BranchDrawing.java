package workbook.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.flow.Svg.Anchor;

/**
 * A log and a second one that began as its copy, as git draws a branch. Events that both share are
 * on one line.
 */
final class BranchDrawing {

    private static final int LEFT = 40;
    private static final int STEP = 150;
    private static final int MAIN = 50;
    private static final int BRANCH = 130;
    private static final int MOST = 12;

    private BranchDrawing() {}

    /** The picture. It is empty unless two logs begin alike and end differently. */
    static Optional<Picture> of(List<Seen> seen) {
        Map<Integer, List<Seen.Entry>> logs = new TreeMap<>();
        for (Seen it : seen) {
            if (it instanceof Seen.Appended appended) {
                logs.computeIfAbsent(appended.log(), log -> new ArrayList<>())
                        .addAll(appended.entries());
            }
        }
        List<List<Seen.Entry>> all = new ArrayList<>(logs.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                int common = common(all.get(i), all.get(j));
                int longest = Math.max(all.get(i).size(), all.get(j).size());
                if (common > 0 && longest > common && longest <= MOST) {
                    return Optional.of(drawn(all.get(i), all.get(j), common));
                }
            }
        }
        return Optional.empty();
    }

    private static int common(List<Seen.Entry> one, List<Seen.Entry> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size())
                && one.get(common).event() == other.get(common).event()) {
            common++;
        }
        return common;
    }

    private static Picture drawn(List<Seen.Entry> trunk, List<Seen.Entry> branch, int common) {
        Svg svg = new Svg();
        List<String> words = new ArrayList<>();
        svg.line("way", LEFT, MAIN, x(Math.max(trunk.size(), common) - 1), MAIN);
        if (branch.size() == common) {
            int from = x(common - 1);
            svg.path("branch", awayFromTheTrunk(from));
            svg.circle("hole", from + 120, BRANCH, 10);
            svg.text("says", Anchor.START, from + 138, BRANCH + 4, "nothing more on the branch");
            words.add("The branch ends where it begins.");
        }
        if (branch.size() > common) {
            int from = x(common - 1);
            svg.path("branch", awayFromTheTrunk(from) + "H" + x(branch.size() - 1));
        }
        for (int i = 0; i < trunk.size(); i++) {
            boolean shared = i < common;
            point(svg, trunk.get(i), i, MAIN, "s0");
            words.add((shared ? "Both: " : "What happened: ") + told(trunk.get(i)) + ".");
        }
        for (int i = common; i < branch.size(); i++) {
            point(svg, branch.get(i), i, BRANCH, "s1");
            words.add("On the branch: " + told(branch.get(i)) + ".");
        }
        String title = "A branch of the log: the same beginning, and another end";
        int width = x(Math.max(trunk.size(), branch.size()));
        return new Picture(
                "branch", title, svg.picture(width, BRANCH + 50, title), List.of(), words);
    }

    /** From the last common event down to the line of the branch. */
    private static String awayFromTheTrunk(int from) {
        return "M%s %sC%s %s %s %s %s %s"
                .formatted(from, MAIN, from + 60, MAIN, from + 60, BRANCH, from + 110, BRANCH);
    }

    private static void point(Svg svg, Seen.Entry entry, int place, int y, String colour) {
        svg.circle("stream " + colour, x(place), y, 10);
        svg.text("number", Anchor.MIDDLE, x(place), y + 4, "" + entry.position());
        svg.label("type", Anchor.MIDDLE, x(place), y - 18, name(entry), 20);
        svg.label("says", Anchor.MIDDLE, x(place), y + 26, entry.says(), 22);
    }

    private static String name(Seen.Entry entry) {
        return entry.type().isEmpty() ? Words.name(entry.stream()) : entry.type();
    }

    private static String told(Seen.Entry entry) {
        return Words.name(entry.stream()) + ": " + (entry.type() + " " + entry.says()).strip();
    }

    private static int x(int place) {
        return LEFT + 50 + place * STEP;
    }
}
