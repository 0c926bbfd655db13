package workbook.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.flow.Svg.Anchor;

/** Rows of steps, with a flash where the power failed, and at the end what came of it. */
final class StripDrawing {

    /** The step that is a power cut. */
    private static final String FLASH = "⚡";

    private static final int LEFT = 220;
    private static final int TOP = 12;
    private static final int ROW = 46;
    private static final int LETTER = 7;
    private static final int GAP = 10;
    private static final int SMALL = 30;

    private StripDrawing() {}

    /** The picture. It is empty if it has no rows. */
    static Optional<Picture> of(List<Seen> seen) {
        List<Seen.Strip> rows = Seen.only(Seen.Strip.class, seen);
        return rows.isEmpty() ? Optional.empty() : Optional.of(drawn(rows));
    }

    private static Picture drawn(List<Seen.Strip> rows) {
        int widest = rows.stream().mapToInt(StripDrawing::width).max().orElse(0);
        int outcome = LEFT + widest + GAP;
        Svg svg = new Svg();
        List<Picture.Moment> moments = new ArrayList<>();
        int y = TOP;
        for (Seen.Strip row : rows) {
            svg.moment(moments.size() + 1);
            svg.label("name", Anchor.END, LEFT - 14, y + 20, row.title(), 26);
            int x = LEFT;
            for (String step : row.steps()) {
                x = step(svg, step, x, y);
            }
            svg.arrow("way", x, y + 15, outcome - 8, y + 15);
            svg.label(
                    row.right() ? "type good" : "type bad",
                    Anchor.START,
                    outcome,
                    y + 20,
                    (row.right() ? "✔ " : "✘ ") + row.outcome(),
                    40);
            svg.endGroup();
            moments.add(
                    new Picture.Moment(
                            "%s: %s. Then: %s."
                                    .formatted(
                                            row.title(),
                                            String.join(", ", row.steps())
                                                    .replace(FLASH, "the power fails"),
                                            row.outcome()),
                            !row.right(),
                            Map.of(),
                            List.of()));
            y += ROW;
        }
        String title = "What was done, one after the other, and what came of it";
        return new Picture(
                "strip", title, svg.picture(outcome + 320, y + 4, title), moments, List.of());
    }

    private static int step(Svg svg, String step, int x, int y) {
        if (step.equals(FLASH)) {
            svg.path("flash", "M%s %sl-10 18h8l-6 16l16 -20h-8l8 -14z".formatted(x + 16, y - 2));
            return x + SMALL + GAP;
        }
        int width = width(step);
        svg.rect("box", x, y, width, 30);
        svg.text("says", Anchor.MIDDLE, x + width / 2, y + 19, step);
        return x + width + GAP;
    }

    private static int width(Seen.Strip row) {
        return row.steps().stream().mapToInt(step -> width(step) + GAP).sum();
    }

    private static int width(String step) {
        return step.equals(FLASH) ? SMALL : 20 + LETTER * Math.max(6, step.length());
    }
}
