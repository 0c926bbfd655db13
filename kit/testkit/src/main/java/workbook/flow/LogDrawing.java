package workbook.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.flow.Svg.Anchor;

/**
 * A log as a strip, one cell for each event, coloured by stream. Time goes downwards: in each row
 * something is appended, or a reader reads cells. So one sees how far each reader was, and what was
 * read twice or never.
 */
final class LogDrawing {

    private static final int LETTER = 8;
    private static final int LONGEST_NAME = 34;
    private static final int TOP = 62;
    private static final int ROW = 34;
    private static final int WIDEST = 46;
    private static final int NARROWEST = 4;
    private static final int ROOM = 760;
    private static final int NOTE = 410;
    private static final int COLOURS = 6;
    private static final int MOST_LOGS = 3;
    private static final int FIRST_ROWS = 14;
    private static final int LAST_ROWS = 8;

    private final int log;
    private final Map<Long, Seen.Entry> entries = new TreeMap<>();
    private final Map<String, Integer> streams = new LinkedHashMap<>();
    private final Map<String, TreeSet<Long>> readBy = new LinkedHashMap<>();
    private final Svg svg = new Svg();
    private final List<Picture.Moment> moments = new ArrayList<>();
    private int left;
    private int cell;
    private int y = TOP;
    private int shown;

    private LogDrawing(int log) {
        this.log = log;
    }

    /**
     * A picture of each log.
     *
     * @param red what a red test says, in one sentence
     */
    static List<Picture> of(List<Seen> seen, Optional<String> red) {
        TreeSet<Integer> logs = new TreeSet<>();
        for (Seen it : seen) {
            if (it instanceof Seen.Appended appended) {
                logs.add(appended.log());
            }
        }
        return logs.stream()
                .limit(MOST_LOGS)
                .map(log -> new LogDrawing(log).picture(seen, red))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Picture> picture(List<Seen> seen, Optional<String> red) {
        for (Seen it : seen) {
            if (it instanceof Seen.Appended appended && appended.log() == log) {
                for (Seen.Entry entry : appended.entries()) {
                    entries.put(entry.position(), entry);
                    streams.computeIfAbsent(entry.stream(), stream -> streams.size());
                }
            }
        }
        long last = entries.keySet().stream().mapToLong(it -> it).max().orElse(0);
        cell = (int) Math.max(NARROWEST, Math.min(WIDEST, ROOM / Math.max(1, last + 1)));
        if (last * cell > ROOM * 4L) {
            return Optional.empty();
        }
        List<Seen> rows = joined(seen);
        int longest = rows.stream().mapToInt(it -> who(it).length()).max().orElse(0);
        left = 40 + LETTER * Math.min(LONGEST_NAME, Math.max(10, longest));
        int width = (int) (left + (last + 1) * cell + NOTE);
        strip();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        shortened(rows).forEach(this::draw);
        red.ifPresent(why -> red(why, width));
        String title =
                log == 1
                        ? "The log: what was appended, and what was read"
                        : "Log " + log + ": what was appended, and what was read";
        return Optional.of(
                new Picture("log", title, svg.picture(width, y + ROW, title), moments, List.of()));
    }

    private static List<Seen> shortened(List<Seen> rows) {
        int left = rows.size() - FIRST_ROWS - LAST_ROWS;
        if (left <= 1) {
            return rows;
        }
        List<Seen> some = new ArrayList<>(rows.subList(0, FIRST_ROWS));
        some.add(new Seen.Folded(left, List.of()));
        some.addAll(rows.subList(rows.size() - LAST_ROWS, rows.size()));
        return some;
    }

    private void red(String why, int width) {
        y += ROW;
        svg.moment(moments.size() + 1);
        svg.line("red", 20, y - 6, width - 20, y - 6);
        svg.label("type bad", Anchor.START, 24, y + 11, "✘ red here: " + why, width / 8);
        svg.endGroup();
        moments.add(moment("Here the test is red: " + why, true));
    }

    /** Appends by the same writer, one right after the other, are one row. */
    private List<Seen> joined(List<Seen> seen) {
        List<Seen> rows = new ArrayList<>();
        for (Seen it : seen) {
            Seen before = rows.isEmpty() ? null : rows.getLast();
            if (it instanceof Seen.Appended next
                    && next.log() == log
                    && before instanceof Seen.Appended last
                    && last.writer().equals(next.writer())
                    && next.writer().isEmpty()) {
                List<Seen.Entry> both = new ArrayList<>(last.entries());
                both.addAll(next.entries());
                rows.removeLast();
                rows.add(new Seen.Appended(log, last.writer(), both));
            } else if (isOfThisLog(it)) {
                rows.add(it);
            }
        }
        return rows;
    }

    private boolean isOfThisLog(Seen it) {
        return switch (it) {
            case Seen.Appended appended -> appended.log() == log;
            case Seen.Refused refused -> refused.log() == log;
            case Seen.Read read -> read.log() == log;
            case Seen.Folded folded -> true;
            case Seen.Part part -> true;
            default -> false;
        };
    }

    private void strip() {
        int legend = left;
        for (Map.Entry<String, Integer> stream : streams.entrySet()) {
            if (stream.getValue() < COLOURS) {
                String name = Words.shortened(Words.name(stream.getKey()), 18);
                svg.rect("stream s" + stream.getValue(), legend, 4, 12, 12);
                svg.text("says", Anchor.START, legend + 17, 14, name);
                legend += 34 + 7 * name.length();
            }
        }
        for (Seen.Entry entry : entries.values()) {
            int x = x(entry.position());
            svg.rect("stream " + colour(entry), x, 24, cell - 1, 22);
            if (cell >= 18) {
                svg.text("number", Anchor.MIDDLE, x + cell / 2, 39, "" + entry.position());
            }
        }
    }

    private void draw(Seen it) {
        y += ROW;
        svg.moment(moments.size() + 1);
        if (!who(it).isEmpty()) {
            svg.label("type", Anchor.END, left - 12, y + 5, who(it), LONGEST_NAME);
        }
        moments.add(
                switch (it) {
                    case Seen.Appended appended -> appended(appended);
                    case Seen.Refused refused -> refused(refused);
                    case Seen.Read read -> read(read);
                    case Seen.Part part -> part(part);
                    case Seen.Folded folded -> folded(folded);
                    default -> throw new IllegalArgumentException(it.toString());
                });
        svg.endGroup();
    }

    private Picture.Moment appended(Seen.Appended appended) {
        shown += appended.entries().size();
        for (Seen.Entry entry : appended.entries()) {
            svg.rect("stream " + colour(entry), x(entry.position()), y - 9, cell - 1, 20);
            if (cell >= 18) {
                svg.text(
                        "number",
                        Anchor.MIDDLE,
                        x(entry.position()) + cell / 2,
                        y + 5,
                        "" + entry.version());
            }
        }
        String what = told(appended.entries());
        note(appended.entries().getLast().position() + 1, what, "says");
        return moment(
                (appended.writer().isEmpty() ? "Appended: " : appended.writer() + " appends: ")
                        + what
                        + ".",
                false);
    }

    private static String told(List<Seen.Entry> entries) {
        if (entries.size() == 1) {
            return told(entries.getFirst());
        }
        if (entries.size() <= 3) {
            return String.join(" · ", entries.stream().map(LogDrawing::told).toList());
        }
        return "%s events, from %s to %s"
                .formatted(entries.size(), told(entries.getFirst()), told(entries.getLast()));
    }

    private static String told(Seen.Entry entry) {
        return "%s %s: %s"
                .formatted(
                        Words.name(entry.stream()),
                        entry.version(),
                        Words.shortened((entry.type() + " " + entry.says()).strip(), 60));
    }

    private Picture.Moment refused(Seen.Refused refused) {
        int x = x(shown + 1L);
        svg.path("cross", "M%s %sl12 12m0 -12l-12 12".formatted(x + 4, y - 6));
        String why =
                "expected %s at version %s, it is at %s"
                        .formatted(
                                Words.name(refused.stream()), refused.expected(), refused.actual());
        note(shown + 2L, why, "says bad");
        return moment("An append is refused: " + why + ".", true);
    }

    private Picture.Moment read(Seen.Read read) {
        TreeSet<Long> before =
                readBy.computeIfAbsent(read.reader() + read.stream(), it -> new TreeSet<>());
        long again = read.positions().stream().filter(before::contains).count();
        for (long position : read.positions()) {
            svg.rect(
                    (before.contains(position) ? "read again " : "read ")
                            + colour(entries.get(position)),
                    x(position),
                    y - 6,
                    cell - 1,
                    14);
        }
        before.addAll(read.positions());
        boolean whole = read.stream().isEmpty();
        String counted = whole || read.after() == 0 ? "" : snapshot(read);
        if (whole) {
            int x = x(read.after() + 1);
            svg.line("pointer", x - 1, y - 12, x - 1, y + 13);
        }
        String what =
                "%s of %s%s"
                        .formatted(
                                events(read.positions().size()),
                                whole ? "the log" : Words.name(read.stream()),
                                read.after() == 0
                                        ? ""
                                        : whole
                                                ? ", after position " + read.after()
                                                : ", after a snapshot of version " + read.after());
        String repeated = again == 0 ? "" : ", " + again + " not for the first time";
        long end = read.positions().isEmpty() ? read.after() + 1 : read.positions().getLast() + 1;
        note(Math.min(Math.max(end, 1), shown + 2L + beyond(read)), what + repeated, "says");
        return moment(
                read.reader() + " reads " + what + repeated + counted + ".", beyond(read) > 0);
    }

    /** Draws the part that the reader knows already, and counts the rest. */
    private String snapshot(Seen.Read read) {
        long first = shown + 1L;
        long last = 0;
        for (Seen.Entry entry : entries.values()) {
            if (entry.stream().equals(read.stream())
                    && entry.version() <= read.after()
                    && entry.position() <= shown) {
                first = Math.min(first, entry.position());
                last = Math.max(last, entry.position());
            }
        }
        long beyond = beyond(read);
        if (last == 0 && beyond == 0) {
            return "";
        }
        long until = beyond > 0 ? shown + beyond : last;
        int x = x(Math.min(first, until));
        svg.rect("snapshot", x, y - 9, x(until + 1) - x - 1, 20);
        if (x(until + 1) - x > 90) {
            svg.text("type late", Anchor.START, x + 4, y + 5, "snapshot " + read.after());
        }
        for (int i = 0; i < read.positions().size(); i++) {
            svg.text(
                    "type",
                    Anchor.MIDDLE,
                    x(read.positions().get(i)) + cell / 2,
                    y + 5,
                    "+" + (i + 1));
        }
        return beyond == 0 ? "" : ". The stream has only " + events((int) versions(read.stream()));
    }

    private long versions(String stream) {
        return entries.values().stream()
                .filter(it -> it.stream().equals(stream) && it.position() <= shown)
                .count();
    }

    // A snapshot may say more than the stream does, after a backup for instance.
    private long beyond(Seen.Read read) {
        return read.stream().isEmpty() || read.after() <= versions(read.stream()) ? 0 : 3;
    }

    private Picture.Moment part(Seen.Part part) {
        svg.line("part", 20, y + 10, left + ROOM, y + 10);
        svg.label("name", Anchor.START, 24, y + 4, part.title(), 60);
        return moment(part.title() + ".", false);
    }

    private Picture.Moment folded(Seen.Folded folded) {
        String more = folded.told();
        svg.text("says", Anchor.START, left, y + 5, more);
        return moment(more, false);
    }

    private static Picture.Moment moment(String sentence, boolean wrong) {
        return new Picture.Moment(sentence, wrong, Map.of(), List.of());
    }

    /** Who does what, in the words before a row. */
    private static String who(Seen it) {
        return switch (it) {
            case Seen.Appended appended ->
                    appended.writer().isEmpty() ? "appended" : appended.writer() + " appends";
            case Seen.Refused refused ->
                    (refused.writer().isEmpty() ? "a writer" : refused.writer()) + " is refused";
            case Seen.Read read -> read.reader() + " reads";
            default -> "";
        };
    }

    private void note(long position, String words, String style) {
        svg.label(style, Anchor.START, x(position) + 8, y + 5, words, 64);
    }

    private static String events(int count) {
        return count == 1 ? "1 event" : count + " events";
    }

    private String colour(Seen.Entry entry) {
        return entry == null ? "" : "s" + streams.getOrDefault(entry.stream(), 0) % COLOURS;
    }

    private int x(long position) {
        return (int) (left + (position - 1) * cell);
    }
}
