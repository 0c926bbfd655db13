package workbook.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.flow.Svg.Anchor;

/**
 * What a test has published as what happened, as a picture. Lines that begin with a time become
 * bars on a timeline. Lines that end with a number become columns side by side. Lines that say who
 * does what become lanes.
 */
final class StoryDrawing {

    private static final Pattern AT = Pattern.compile("(\\d\\d):(\\d\\d) (\\S+) (.+)");
    private static final Pattern FROM_TO =
            Pattern.compile("(\\d+): (.+), (\\?|day (\\d{1,5})) to (\\?|day (\\d{1,5}))(, .*)?");
    private static final Pattern COUNT =
            Pattern.compile("(\\S.*?):?\\s+(\\d{1,6})(?:\\s+(\\d{1,6}))?");
    private static final Pattern WITHOUT_COUNT = Pattern.compile("(\\S.*?)\\s{2,}(\\D+)");
    private static final Pattern WHO = Pattern.compile("([^:]{2,28}): (.+)");
    private static final Pattern UNKNOWN =
            Pattern.compile(".*\\b(hole|unknown|not known|lost)\\b.*");

    private static final int LEFT = 110;
    private static final int BAR = 34;
    private static final int ROW = 62;
    private static final int WIDTH = 820;

    private StoryDrawing() {}

    /** The picture that the text is good for, besides others. It may be empty. */
    static Optional<Picture> figures(String text) {
        List<String> lines = text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        return spans(lines).or(() -> timeline(lines)).or(() -> bars(lines));
    }

    /** Rows that say from which day to which they are, or that this is not known. */
    private static Optional<Picture> spans(List<String> lines) {
        List<Seen> spans = new ArrayList<>();
        for (String line : lines) {
            Matcher row = FROM_TO.matcher(line);
            if (row.matches()) {
                spans.add(
                        new Seen.Span(
                                "row " + row.group(1),
                                row.group(2),
                                day(row.group(4)),
                                day(row.group(6))));
            }
        }
        return spans.size() < 2 ? Optional.empty() : SpanDrawing.of(spans);
    }

    private static Long day(String number) {
        return number == null ? null : Long.valueOf(number);
    }

    /** The text as lanes, where nothing else was seen. */
    static Optional<Picture> lanes(String text, Optional<String> red) {
        List<Seen> seen = new ArrayList<>();
        String who = "the story";
        long named = 0;
        for (String line : text.lines().filter(it -> !it.isBlank()).toList()) {
            Matcher said = WHO.matcher(line.strip());
            if (said.matches() && !line.startsWith(" ")) {
                named++;
                seen.add(new Seen.Noted(said.group(1), said.group(2)));
            } else {
                seen.add(new Seen.Noted(who, line.strip()));
            }
        }
        return named < 2 ? Optional.empty() : SequenceDrawing.of(seen, red);
    }

    /** Something that was so from a minute on. */
    private record From(int minute, String what) {}

    private static Optional<Picture> timeline(List<String> lines) {
        Map<String, List<From>> rows = new LinkedHashMap<>();
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (String line : lines) {
            Matcher at = AT.matcher(line);
            if (at.matches()) {
                int minute = 60 * Integer.parseInt(at.group(1)) + Integer.parseInt(at.group(2));
                first = Math.min(first, minute);
                last = Math.max(last, minute);
                rows.computeIfAbsent(at.group(3), it -> new ArrayList<>())
                        .add(new From(minute, at.group(4)));
            }
        }
        int points = rows.values().stream().mapToInt(List::size).sum();
        if (points < 2 || last == first) {
            return Optional.empty();
        }
        int end = last + Math.max(1, (last - first) / 2);
        Svg svg = new Svg();
        List<String> words = new ArrayList<>();
        int y = 20;
        for (Map.Entry<String, List<From>> row : rows.entrySet()) {
            svg.label("name", Anchor.END, LEFT - 12, y + 22, row.getKey(), 12);
            List<From> froms = row.getValue();
            for (int i = 0; i < froms.size(); i++) {
                From from = froms.get(i);
                int until = i + 1 < froms.size() ? froms.get(i + 1).minute() : end;
                bar(
                        svg,
                        x(from.minute(), first, end),
                        x(Math.max(until, from.minute()), first, end),
                        y,
                        from);
                words.add(
                        "%s, from %s on: %s."
                                .formatted(row.getKey(), clock(from.minute()), from.what()));
            }
            y += ROW;
        }
        svg.line("way", LEFT, y, WIDTH - 10, y);
        Set<Integer> minutes = new LinkedHashSet<>();
        rows.values().forEach(it -> it.forEach(from -> minutes.add(from.minute())));
        for (int minute : minutes) {
            int x = x(minute, first, end);
            svg.line("grid", x, 12, x, y + 6);
            svg.text("says", Anchor.MIDDLE, x, y + 20, clock(minute));
        }
        String title = "What is known of the time, and what is a hole";
        return Optional.of(
                new Picture(
                        "timeline", title, svg.picture(WIDTH, y + 34, title), List.of(), words));
    }

    private static void bar(Svg svg, int from, int to, int y, From what) {
        boolean unknown = UNKNOWN.matcher(what.what()).matches();
        int width = Math.max(6, to - from - 2);
        svg.rect(unknown ? "hole" : "known", from, y, width, BAR);
        if (unknown) {
            StringBuilder hatch = new StringBuilder();
            for (int x = from + 8; x < from + width + BAR; x += 14) {
                int top = Math.min(x, from + width);
                int bottom = Math.max(x - BAR, from);
                hatch.append("M%s %sL%s %s".formatted(top, y + x - top, bottom, y + x - bottom));
            }
            svg.path("hatch", hatch.toString());
        }
        svg.label(
                "says", Anchor.START, from + 6, y + BAR + 14, what.what(), Math.max(8, width / 6));
    }

    private static int x(int minute, int first, int end) {
        return LEFT + (minute - first) * (WIDTH - LEFT - 20) / Math.max(1, end - first);
    }

    private static String clock(int minute) {
        return two(minute / 60) + ":" + two(minute % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    /** Something that was counted, once or twice. If it was not counted, it says why. */
    private record Counted(String what, List<Integer> numbers, String instead) {

        String told() {
            return numbers.isEmpty()
                    ? instead
                    : numbers.stream().map(String::valueOf).collect(Collectors.joining(" and "));
        }
    }

    private static Optional<Picture> bars(List<String> lines) {
        List<Counted> counted = new ArrayList<>();
        for (String line : lines) {
            Matcher count = COUNT.matcher(line);
            Matcher without = WITHOUT_COUNT.matcher(line);
            if (count.matches()) {
                List<Integer> numbers = new ArrayList<>(List.of(Integer.valueOf(count.group(2))));
                Optional.ofNullable(count.group(3)).map(Integer::valueOf).ifPresent(numbers::add);
                counted.add(new Counted(count.group(1), numbers, ""));
            } else if (without.matches()) {
                counted.add(new Counted(without.group(1), List.of(), without.group(2)));
            }
        }
        int most =
                counted.stream()
                        .flatMap(it -> it.numbers().stream())
                        .mapToInt(it -> it)
                        .max()
                        .orElse(0);
        if (counted.stream().filter(it -> !it.numbers().isEmpty()).count() < 3 || most == 0) {
            return Optional.empty();
        }
        Svg svg = new Svg();
        List<String> words = new ArrayList<>();
        int y = 16;
        for (Counted it : counted) {
            svg.label("name", Anchor.END, 2 * LEFT - 12, y + 17, it.what(), 24);
            int height = it.numbers().size() < 2 ? 22 : 16;
            if (it.numbers().isEmpty()) {
                svg.rect("hole", 2 * LEFT, y, WIDTH - 2 * LEFT - 70, height);
                svg.text("type late", Anchor.START, 2 * LEFT + 8, y + height - 6, it.instead());
                y += height + 2;
            }
            for (int number : it.numbers()) {
                int width = number * (WIDTH - 2 * LEFT - 70) / most;
                boolean second = it.numbers().indexOf(number) == 1;
                svg.rect(
                        second ? "stream s1" : "stream s0",
                        2 * LEFT,
                        y,
                        Math.max(2, width),
                        height);
                svg.text(
                        "type",
                        Anchor.START,
                        2 * LEFT + Math.max(2, width) + 8,
                        y + height - 4,
                        "" + number);
                y += height + 2;
            }
            y += 14;
            words.add(it.what() + ": " + it.told() + ".");
        }
        String title = "What was counted";
        return Optional.of(
                new Picture("bars", title, svg.picture(WIDTH, y, title), List.of(), words));
    }
}
