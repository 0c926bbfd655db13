package workbook.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.flow.Svg.Anchor;

/**
 * Shows several places while time goes to the right. The same value has the same colour. A place
 * that shows nothing is dark. The time in which they differ is shaded.
 */
final class StatesDrawing {

    private static final int LEFT = 150;
    private static final int TOP = 52;
    private static final int STEP = 196;
    private static final int ROW = 54;
    private static final int BAR = 34;
    private static final int COLOURS = 6;
    private static final int MOST = 14;

    private StatesDrawing() {}

    /** The picture. It is empty if no moment is known. */
    static Optional<Picture> of(List<Seen> seen) {
        List<Seen.Shown> all = Seen.only(Seen.Shown.class, seen);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(drawn(all.subList(0, Math.min(MOST, all.size()))));
    }

    private static Picture drawn(List<Seen.Shown> columns) {
        Set<String> places = new LinkedHashSet<>();
        columns.forEach(it -> places.addAll(it.places().keySet()));
        Map<String, Integer> colours = new LinkedHashMap<>();
        int bottom = TOP + places.size() * ROW;
        Svg svg = new Svg();
        int row = 0;
        for (String place : places) {
            svg.label("name", Anchor.END, LEFT - 12, TOP + row * ROW + 24, place, 18);
            row++;
        }
        List<Picture.Moment> moments = new ArrayList<>();
        for (Seen.Shown column : columns) {
            int number = moments.size() + 1;
            int x = LEFT + (number - 1) * STEP;
            boolean differ = differ(column);
            svg.moment(number);
            if (differ) {
                svg.rect("window", x, TOP - 8, STEP, bottom - TOP + 6);
                svg.text("type late", Anchor.MIDDLE, x + STEP / 2, bottom + 14, "they differ");
            }
            svg.label("type", Anchor.START, x + 4, TOP - 32, number + " " + column.when(), 26);
            svg.line("grid", x, TOP - 26, x, bottom);
            int y = TOP;
            for (String place : places) {
                String value = column.places().getOrDefault(place, "");
                cell(svg, x, y, value, colours);
                y += ROW;
            }
            svg.endGroup();
            moments.add(new Picture.Moment(told(column, differ), differ, Map.of(), List.of()));
        }
        String title = "What each place shows, from left to right";
        return new Picture(
                "states",
                title,
                svg.picture(LEFT + columns.size() * STEP + 20, bottom + 26, title),
                moments,
                List.of());
    }

    private static void cell(Svg svg, int x, int y, String value, Map<String, Integer> colours) {
        if (value.isEmpty()) {
            svg.rect("dark", x + 3, y, STEP - 6, BAR);
            return;
        }
        int colour = colours.computeIfAbsent(value, it -> colours.size()) % COLOURS;
        svg.rect("stream s" + colour, x + 3, y, STEP - 6, BAR);
        svg.label("type ondark", Anchor.START, x + 10, y + 22, value, 21);
    }

    private static boolean differ(Seen.Shown column) {
        return column.places().values().stream().distinct().count() > 1;
    }

    private static String told(Seen.Shown column, boolean differ) {
        return column.when()
                + ": "
                + column.places().entrySet().stream()
                        .map(
                                it ->
                                        it.getKey()
                                                + " shows "
                                                + (it.getValue().isEmpty()
                                                        ? "nothing"
                                                        : it.getValue()))
                        .collect(Collectors.joining(", "))
                + (differ ? ". They differ." : ".");
    }
}
