package workbook.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.flow.Svg.Anchor;

/**
 * What led to what: each message below the one that caused it. Messages of one flow share a colour.
 * So a flow that is torn apart is seen at once.
 */
final class TreeDrawing {

    private static final int ROW = 34;
    private static final int INDENT = 34;
    private static final int TOP = 26;
    private static final int COLOURS = 6;

    private final List<Letter> letters;
    private final Map<String, Integer> flows = new LinkedHashMap<>();
    private final Set<Letter> drawn = new HashSet<>();
    private final Svg svg = new Svg();
    private final List<String> words = new ArrayList<>();
    private int row;

    private TreeDrawing(List<Letter> letters) {
        this.letters = letters;
        letters.forEach(it -> flows.computeIfAbsent(it.correlationId(), id -> flows.size()));
    }

    /**
     * The tree. It is empty if fewer than three messages were said, or if all of them came from one
     * system. Then none can have led to another one.
     */
    static Optional<Picture> of(List<Seen> seen) {
        List<Letter> letters =
                seen.stream()
                        .filter(Seen.Put.class::isInstance)
                        .map(it -> ((Seen.Put) it).letter())
                        .filter(it -> !it.id().isEmpty())
                        .toList();
        long systems = letters.stream().map(Letter::source).distinct().count();
        return letters.size() < 3 || systems < 2
                ? Optional.empty()
                : Optional.of(new TreeDrawing(letters).draw());
    }

    private Picture draw() {
        for (Letter letter : letters) {
            boolean caused = letters.stream().anyMatch(it -> it != letter && isCause(it, letter));
            if (!caused) {
                draw(letter, 0, -1);
            }
        }
        // What is its own cause over a detour has no beginning.
        letters.forEach(it -> draw(it, 0, -1));
        String title =
                flows.size() == 1
                        ? "What led to what: one flow"
                        : "What led to what: %s flows, each with a colour of its own"
                                .formatted(flows.size());
        return new Picture(
                "tree", title, svg.picture(720, TOP + row * ROW, title), List.of(), words);
    }

    private static boolean isCause(Letter cause, Letter of) {
        return of.causationId().equals(cause.id()) && !of.causationId().equals(of.id());
    }

    private void draw(Letter letter, int depth, int parentRow) {
        if (!drawn.add(letter)) {
            return;
        }
        int own = row;
        row++;
        int x = 22 + depth * INDENT;
        int y = TOP + own * ROW;
        int flow = flows.get(letter.correlationId());
        if (parentRow >= 0) {
            int from = TOP + parentRow * ROW;
            svg.path("branch", "M%s %sV%sH%s".formatted(x - INDENT, from + 8, y, x - 10));
        }
        svg.circle("stream s" + flow % COLOURS, x, y, 9);
        svg.text("number", Anchor.MIDDLE, x, y + 4, "" + letter.number());
        svg.label(
                "type",
                Anchor.START,
                x + 16,
                y + 4,
                letter.kind() + " " + letter.type() + " from " + letter.source(),
                60);
        svg.text("says", Anchor.END, 712, y + 4, "flow " + (flow + 1));
        words.add(
                "%s from %s, flow %s, %s."
                        .formatted(
                                letter.told(),
                                letter.source(),
                                flow + 1,
                                depth == 0 ? "begins it" : "below the message that led to it"));
        for (Letter next : letters) {
            if (next != letter && isCause(letter, next)) {
                draw(next, depth + 1, own);
            }
        }
    }
}
