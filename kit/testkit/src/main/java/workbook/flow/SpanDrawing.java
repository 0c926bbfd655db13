package workbook.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import workbook.flow.Svg.Anchor;

/**
 * Bars for what is known of a time. An end that is not known is open, with a hatch and a question
 * mark. So an invented end is seen.
 */
final class SpanDrawing {

    private static final int LEFT = 110;
    private static final int TOP = 22;
    private static final int ROW = 44;
    private static final int BAR = 26;
    private static final int WIDTH = 900;
    private static final int OPEN = 64;

    private SpanDrawing() {}

    /** The picture. It is empty if nothing is known of any time. */
    static Optional<Picture> of(List<Seen> seen) {
        List<Seen.Span> spans = Seen.only(Seen.Span.class, seen);
        long[] known =
                spans.stream()
                        .flatMap(it -> Stream.of(it.from(), it.until()))
                        .filter(Objects::nonNull)
                        .mapToLong(it -> it)
                        .distinct()
                        .sorted()
                        .toArray();
        return known.length == 0 ? Optional.empty() : Optional.of(drawn(spans, known));
    }

    private static Picture drawn(List<Seen.Span> spans, long[] known) {
        long first = known[0];
        long last = known[known.length - 1];
        Map<String, List<Seen.Span>> rows = new LinkedHashMap<>();
        spans.forEach(it -> rows.computeIfAbsent(it.who(), who -> new ArrayList<>()).add(it));
        Svg svg = new Svg();
        List<String> words = new ArrayList<>();
        int y = TOP;
        int colour = 0;
        for (Map.Entry<String, List<Seen.Span>> row : rows.entrySet()) {
            svg.label("name", Anchor.END, LEFT - 12, y + 18, row.getKey(), 12);
            for (Seen.Span span : row.getValue()) {
                bar(svg, span, y, first, last, colour % 6);
                words.add(told(span));
                colour++;
                y += ROW;
            }
        }
        svg.line("way", LEFT, y, WIDTH - 10, y);
        for (long day : new TreeSet<>(LongStream.of(known).boxed().toList())) {
            svg.line("grid", x(day, first, last), 10, x(day, first, last), y + 6);
            svg.text("says", Anchor.MIDDLE, x(day, first, last), y + 20, "" + day);
        }
        String title = "What is known of the time: a bar without an end has no known end";
        return new Picture("spans", title, svg.picture(WIDTH, y + 30, title), List.of(), words);
    }

    private static void bar(Svg svg, Seen.Span span, int y, long first, long last, int colour) {
        int from =
                span.from() == null
                        ? (span.until() == null ? LEFT : x(span.until(), first, last)) - OPEN
                        : x(span.from(), first, last);
        int until =
                span.until() == null
                        ? (span.from() == null ? WIDTH - OPEN : x(span.from(), first, last)) + OPEN
                        : x(span.until(), first, last);
        int left = span.from() == null ? from + OPEN : from;
        int right = span.until() == null ? until - OPEN : until;
        svg.rect("stream s" + colour, left, y, Math.max(4, right - left), BAR);
        if (span.from() == null) {
            open(svg, from, left, y);
        }
        if (span.until() == null) {
            open(svg, Math.max(left + 4, right), until, y);
        }
        svg.label("type", Anchor.START, left + 4, y + BAR + 12, span.what(), 40);
    }

    private static void open(Svg svg, int from, int to, int y) {
        svg.rect("hole", from, y, to - from, BAR);
        StringBuilder hatch = new StringBuilder();
        for (int x = from + 8; x < to; x += 12) {
            hatch.append("M%s %sL%s %s".formatted(x, y + 2, x - 8, y + BAR - 2));
        }
        svg.path("hatch", hatch.toString());
        svg.text("name", Anchor.MIDDLE, (from + to) / 2, y + 19, "?");
    }

    private static String told(Seen.Span span) {
        return "%s, %s, from %s to %s."
                .formatted(
                        span.who(),
                        span.what(),
                        span.from() == null ? "a time that is not known" : span.from(),
                        span.until() == null ? "a time that is not known" : span.until());
    }

    private static int x(long day, long first, long last) {
        int room = WIDTH - LEFT - 2 * OPEN - 20;
        return (int) (LEFT + OPEN + (day - first) * room / Math.max(1, last - first));
    }
}
