package workbook.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.flow.Svg.Anchor;

/** What was in the queue at each delivery: the next one out is on the left. */
final class QueueDrawing {

    private static final int ROW = 62;
    private static final int TOP = 36;
    private static final int BOX = 158;
    private static final int MOST = 6;
    private static final int LEFT = 44;
    private static final int MOST_ROWS = 12;

    private QueueDrawing() {}

    /**
     * The picture. It is empty if the queue never held three messages, and no message waited for a
     * retry.
     */
    static Optional<Picture> of(List<Seen> seen) {
        List<Seen.Begun> deliveries = Seen.only(Seen.Begun.class, seen);
        if (deliveries.stream().noneMatch(it -> it.inAll() >= 3) && !isBehindAnother(deliveries)) {
            return Optional.empty();
        }
        if (deliveries.size() > MOST_ROWS) {
            deliveries = deliveries.subList(0, MOST_ROWS);
        }
        Svg svg = new Svg();
        svg.text("says", Anchor.START, LEFT, 16, "out next  ←  the queue  ←  comes last");
        List<Picture.Moment> moments = new ArrayList<>();
        for (Seen.Begun delivery : deliveries) {
            int y = TOP + moments.size() * ROW;
            svg.group("class=\"m\" data-m=\"" + (moments.size() + 1) + "\"");
            row(svg, delivery, y);
            svg.endGroup();
            moments.add(
                    new Picture.Moment(
                            "%s in the queue. %s gets %s."
                                    .formatted(
                                            delivery.inAll() == 1
                                                    ? "1 message is"
                                                    : delivery.inAll() + " messages are",
                                            delivery.consumer(),
                                            delivery.letter().told()),
                            false,
                            Map.of(),
                            List.of()));
        }
        String title =
                deliveries.size() == MOST_ROWS
                        ? "The queue at each of the first %s deliveries".formatted(MOST_ROWS)
                        : "The queue at each delivery";
        return Optional.of(
                new Picture(
                        "queue",
                        title,
                        svg.picture(
                                LEFT + (MOST + 1) * (BOX + 6), TOP + moments.size() * ROW, title),
                        moments,
                        List.of()));
    }

    /** Whether one waits while another is tried again. */
    private static boolean isBehindAnother(List<Seen.Begun> deliveries) {
        for (int i = 1; i < deliveries.size(); i++) {
            if (deliveries.get(i).inAll() > 1
                    && deliveries.get(i).letter() == deliveries.get(i - 1).letter()) {
                return true;
            }
        }
        return false;
    }

    private static void row(Svg svg, Seen.Begun delivery, int y) {
        svg.text("number", Anchor.MIDDLE, 18, y + 29, "" + delivery.letter().number());
        List<Seen.Waiting> waiting = delivery.waiting();
        for (int i = 0; i < Math.min(MOST, waiting.size()); i++) {
            Seen.Waiting it = waiting.get(i);
            boolean taken =
                    it.letter() == delivery.letter() && it.consumer().equals(delivery.consumer());
            int x = LEFT + i * (BOX + 6);
            svg.rect("queued " + it.letter().kind() + (taken ? " taken" : ""), x, y, BOX, 50);
            svg.label(
                    "type",
                    Anchor.START,
                    x + 6,
                    y + 15,
                    it.letter().number() + " " + it.letter().type(),
                    20);
            svg.label("says", Anchor.START, x + 6, y + 29, it.letter().says(), 23);
            svg.label("says", Anchor.START, x + 6, y + 43, "for " + it.consumer(), 23);
        }
        int more = delivery.inAll() - Math.min(MOST, waiting.size());
        if (more > 0) {
            svg.text(
                    "says", Anchor.START, LEFT + MOST * (BOX + 6), y + 29, "and " + more + " more");
        }
    }
}
