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
 * In which order versions arrived: to the right is later, higher is a newer version. A late version
 * is below the one before it.
 */
final class ArrivalDrawing {

    private static final int LEFT = 70;
    private static final int TOP = 30;
    private static final int STEP = 70;
    private static final int HEIGHT = 190;

    private ArrivalDrawing() {}

    /** One version that arrived. */
    private record Arrival(long version, String says) {}

    /** A picture for each consumer and subject whose versions did not simply count up. */
    static List<Picture> of(List<Seen> seen) {
        Map<String, List<Arrival>> arrivals = new LinkedHashMap<>();
        Set<String> failed = new HashSet<>();
        for (Seen it : seen) {
            if (it instanceof Seen.Folded) {
                // What arrived in between is not known, so nothing after it can be called late.
                break;
            }
            if (it instanceof Seen.Failed again) {
                failed.add(again.letter().number() + " " + again.consumer());
            }
            // A retry after a failure is not a second arrival.
            if (it instanceof Seen.Begun begun
                    && !failed.remove(begun.letter().number() + " " + begun.consumer())) {
                version(begun.letter())
                        .ifPresent(
                                version ->
                                        arrivals.computeIfAbsent(
                                                        begun.consumer()
                                                                + " gets the versions of "
                                                                + Words.name(
                                                                        begun.letter().subject()),
                                                        key -> new ArrayList<>())
                                                .add(new Arrival(version, begun.letter().told())));
            }
        }
        List<Picture> pictures = new ArrayList<>();
        arrivals.forEach((title, versions) -> picture(title, versions).ifPresent(pictures::add));
        return pictures;
    }

    private static Optional<Long> version(Letter letter) {
        return Optional.ofNullable(letter.values().get("version"))
                .map(List::getFirst)
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static Optional<Picture> picture(String title, List<Arrival> arrivals) {
        boolean countUp = true;
        for (int i = 1; i < arrivals.size(); i++) {
            countUp &= arrivals.get(i).version() > arrivals.get(i - 1).version();
        }
        if (countUp || arrivals.size() > 30) {
            return Optional.empty();
        }
        List<Long> versions = arrivals.stream().map(Arrival::version).distinct().sorted().toList();
        int height = versions.size() == 1 ? 20 : HEIGHT;
        int step = height / Math.max(1, versions.size() - 1);
        int right = LEFT + arrivals.size() * STEP;
        Svg svg = new Svg();
        for (int i = 0; i < versions.size(); i++) {
            int y = TOP + height - i * step;
            svg.line("grid", LEFT - 10, y, right, y);
            svg.text("says", Anchor.END, LEFT - 16, y + 4, "version " + versions.get(i));
        }
        List<Picture.Moment> moments = new ArrayList<>();
        long newest = 0;
        int lastX = 0;
        int lastY = 0;
        for (Arrival arrival : arrivals) {
            int number = moments.size() + 1;
            int x = LEFT + number * STEP - STEP / 2;
            int y = TOP + height - versions.indexOf(arrival.version()) * step;
            boolean stale = arrival.version() <= newest;
            String comes =
                    arrival.version() == newest
                            ? "version %s again"
                            : stale ? "version %s late" : "version %s";
            svg.moment(number);
            if (number > 1) {
                svg.line(stale ? "way late" : "way", lastX, lastY, x, y);
            }
            svg.circle(stale ? "point late" : "point", x, y, 9);
            svg.text(
                    "says" + (stale ? " late" : ""),
                    Anchor.MIDDLE,
                    x,
                    y - 14,
                    "v" + arrival.version());
            svg.text("says", Anchor.MIDDLE, x, TOP + height + 26, "" + number);
            svg.endGroup();
            moments.add(
                    new Picture.Moment(
                            "%s. arrival: %s, %s."
                                    .formatted(
                                            number,
                                            comes.formatted(arrival.version()),
                                            arrival.says()),
                            stale,
                            Map.of(),
                            List.of()));
            newest = Math.max(newest, arrival.version());
            lastX = x;
            lastY = y;
        }
        svg.text("says", Anchor.START, LEFT, TOP + height + 44, "arrival, one after the other →");
        return Optional.of(
                new Picture(
                        "arrival",
                        title,
                        svg.picture(right + 20, TOP + height + 54, title),
                        moments,
                        List.of()));
    }
}
