package workbook.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.flow.Svg.Anchor;

/**
 * What was in the queue at each delivery: the next one out is on the left. Below a message that has
 * to wait is a bar. It grows with each delivery.
 */
final class QueueDrawing {

    private static final int ROW = 76;
    private static final int TOP = 30;
    private static final int BOX = 208;
    private static final int GAP = 6;
    private static final int MOST = 5;
    private static final int LEFT = 44;
    private static final int MOST_ROWS = 8;
    private static final int STEP = 24;

    private final Svg svg = new Svg();
    private final Map<Seen.Waiting, Integer> waited = new HashMap<>();
    private int right = LEFT + BOX;

    private QueueDrawing() {}

    /**
     * The picture. It is empty if the queue never held three messages, and no message waited for a
     * retry.
     */
    static Optional<Picture> of(List<Seen> seen) {
        List<Seen.Begun> deliveries = Seen.only(Seen.Begun.class, seen);
        if (deliveries.stream().noneMatch(it -> letters(it) >= 3) && !isBehindAnother(deliveries)) {
            return Optional.empty();
        }
        return Optional.of(
                deliveries.size() > MOST_ROWS
                        ? new QueueDrawing()
                                .picture(
                                        "The queue at each of the first %s deliveries"
                                                .formatted(MOST_ROWS),
                                        deliveries.subList(0, MOST_ROWS))
                        : new QueueDrawing().picture("The queue at each delivery", deliveries));
    }

    private Picture picture(String title, List<Seen.Begun> deliveries) {
        svg.text("says", Anchor.START, LEFT, 16, "out next  ←  the queue  ←  comes last");
        List<Picture.Moment> moments = new ArrayList<>();
        for (Seen.Begun delivery : deliveries) {
            int y = TOP + moments.size() * ROW;
            svg.moment(moments.size() + 1);
            row(delivery, y);
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
        return new Picture(
                "queue",
                title,
                svg.picture(right + GAP, TOP + moments.size() * ROW, title),
                moments,
                List.of());
    }

    /** One event for many listeners is one message, although it is delivered to each of them. */
    private static long letters(Seen.Begun delivery) {
        return delivery.waiting().stream().map(Seen.Waiting::letter).distinct().count();
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

    private void row(Seen.Begun delivery, int y) {
        svg.text("number", Anchor.MIDDLE, 18, y + 31, "" + delivery.letter().number());
        List<Seen.Waiting> waiting = delivery.waiting();
        // What is not here any more, or has its turn, has come to the end of its waiting.
        waited.keySet().retainAll(waiting.stream().filter(it -> !isTaken(it, delivery)).toList());
        int boxes = Math.min(MOST, waiting.size());
        for (int i = 0; i < boxes; i++) {
            Seen.Waiting it = waiting.get(i);
            boolean taken = isTaken(it, delivery);
            int x = LEFT + i * (BOX + GAP);
            box(it, taken, x, y);
            if (!taken) {
                waits(waited.merge(it, 1, Integer::sum), x, y + 56);
            }
        }
        right = Math.max(right, LEFT + boxes * (BOX + GAP));
        int more = delivery.inAll() - boxes;
        if (more > 0) {
            int x = LEFT + boxes * (BOX + GAP);
            svg.text("says", Anchor.START, x, y + 31, "and " + more + " more");
        }
    }

    private static boolean isTaken(Seen.Waiting it, Seen.Begun delivery) {
        return it.letter() == delivery.letter() && it.consumer().equals(delivery.consumer());
    }

    private void box(Seen.Waiting it, boolean taken, int x, int y) {
        Letter letter = it.letter();
        svg.rect("queued " + letter.kind() + (taken ? " taken" : ""), x, y, BOX, 54);
        svg.label("type", Anchor.START, x + 8, y + 16, letter.number() + " " + letter.type(), 22);
        svg.label("says", Anchor.START, x + 8, y + 32, letter.says(), 26);
        svg.label("says", Anchor.START, x + 8, y + 47, "for " + it.consumer(), 26);
    }

    private void waits(int deliveries, int x, int y) {
        int width = Math.min(BOX, deliveries * STEP);
        svg.rect("waits", x, y, width, 10);
        if (width + 60 < BOX) {
            svg.text("type late", Anchor.START, x + width + 6, y + 10, "waits");
        }
    }
}
