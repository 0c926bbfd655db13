package proof;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table whose rows begin with a time of the day.
 *
 * @param name the heading of its second column, for instance "one day"
 */
record Timetable(String name, List<Block> blocks) {

    private static final Pattern HEADING = Pattern.compile("\\| *\\| (.*?) \\|");
    private static final Pattern ROW = Pattern.compile("\\| (\\d\\d:\\d\\d) \\| (.*?) \\|");
    private static final Pattern EXERCISES = Pattern.compile("(\\d)\\.(\\d+)(?: to \\1\\.(\\d+))?");
    private static final Pattern MINUTES = Pattern.compile("\\b(\\d+) min\\b");

    /** A row, up to the time of the next one. */
    record Block(LocalTime from, int minutes, String what) {

        /** As it is in the table, for instance 09:00. */
        String clock() {
            return from.toString();
        }

        /** The numbers of the exercises in it, those between the first and the last as well. */
        Set<String> exercises() {
            Set<String> numbers = new LinkedHashSet<>();
            Matcher found = EXERCISES.matcher(what);
            while (found.find()) {
                int first = Integer.parseInt(found.group(2));
                int last = found.group(3) == null ? first : Integer.parseInt(found.group(3));
                for (int place = first; place <= last; place++) {
                    numbers.add(found.group(1) + "." + place);
                }
            }
            return numbers;
        }

        /** The minutes that are named in it. */
        int minutesBesides() {
            return minutesIn(what);
        }
    }

    /** All tables of this kind in a text. */
    static List<Timetable> all(Markdown text) {
        List<Timetable> tables = new ArrayList<>();
        List<String> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (heading.matches()
                    && i + 2 < lines.size()
                    && ROW.matcher(lines.get(i + 2)).matches()) {
                tables.add(
                        new Timetable(
                                heading.group(1), blocks(lines.subList(i + 2, lines.size()))));
            }
        }
        return tables;
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            Matcher row = ROW.matcher(lines.get(i));
            Matcher next = ROW.matcher(lines.get(i + 1));
            if (!row.matches() || !next.matches()) {
                break;
            }
            LocalTime from = LocalTime.parse(row.group(1));
            Duration time = Duration.between(from, LocalTime.parse(next.group(1)));
            blocks.add(new Block(from, (int) time.toMinutes(), row.group(2)));
        }
        return blocks;
    }

    /** The sum of all times such as "5 min" in a text. */
    static int minutesIn(String text) {
        return MINUTES.matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    /** Where it is, in words. */
    String place() {
        return "README.md, " + name;
    }

    Stream<String> exercises() {
        return blocks.stream().flatMap(block -> block.exercises().stream());
    }
}
