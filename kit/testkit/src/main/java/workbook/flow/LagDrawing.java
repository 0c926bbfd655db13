package workbook.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.flow.Svg.Anchor;

/**
 * A lane for each reader of a log. It shows how far the reader has come, and whether it stopped.
 */
final class LagDrawing {

    private static final int LEFT = 150;
    private static final int TOP = 36;
    private static final int ROW = 48;
    private static final int BAR = 28;
    private static final int ROOM = 560;
    private static final int WIDEST = 64;

    private LagDrawing() {}

    /** The picture. It is empty if no reader has said how far it is. */
    static Optional<Picture> of(List<Seen> seen) {
        Map<String, Seen.Reached> readers = new LinkedHashMap<>();
        for (Seen it : seen) {
            if (it instanceof Seen.Reached reached) {
                readers.put(reached.reader(), reached);
            }
        }
        return readers.isEmpty()
                ? Optional.empty()
                : Optional.of(drawn(new ArrayList<>(readers.values())));
    }

    private static Picture drawn(List<Seen.Reached> readers) {
        long end = readers.stream().mapToLong(Seen.Reached::end).max().orElse(1);
        int cell = (int) Math.max(1, Math.min(WIDEST, ROOM / Math.max(1, end)));
        Svg svg = new Svg();
        List<String> words = new ArrayList<>();
        int right = (int) (LEFT + end * cell);
        int bottom = TOP + readers.size() * ROW;
        svg.text("says", Anchor.END, right, TOP - 18, "the end of the log");
        svg.line("way", right, TOP - 12, right, bottom - 8);
        int y = TOP;
        for (Seen.Reached it : readers) {
            svg.label("name", Anchor.END, LEFT - 12, y + 19, it.reader(), 18);
            for (long position = 1; position <= end; position++) {
                boolean taken = position <= it.position();
                svg.rect(
                        taken ? "stream s0" : "hole",
                        (int) (LEFT + (position - 1) * cell),
                        y,
                        Math.max(1, cell - 3),
                        BAR);
            }
            long behind = end - it.position();
            if (it.stopped()) {
                int x = (int) (LEFT + it.position() * cell);
                svg.path("cross", "M%s %sl16 16m0 -16l-16 16".formatted(x + cell / 2 - 8, y + 6));
            }
            String what =
                    (it.stopped() ? "stopped, " : "")
                            + (behind == 0 ? "at the end" : behind + " behind");
            svg.text(it.stopped() ? "type bad" : "type", Anchor.START, right + 12, y + 19, what);
            words.add("%s: %s of %s, %s.".formatted(it.reader(), it.position(), end, what));
            y += ROW;
        }
        String title = "How far each reader has come";
        return new Picture(
                "lag", title, svg.picture(right + 190, bottom + 4, title), List.of(), words);
    }
}
