package proof;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table in the notes that a day is run from. A row is a block. It says when it begins, counted
 * from the module's first minute. Then come what it is, what to say before it, and what to ask
 * after it.
 */
record RunSheet(List<Block> blocks) {

    private static final Pattern ROW =
            Pattern.compile("\\| (\\d):(\\d\\d) \\| (.*?) \\| (.*?) \\| (.*?) \\|");

    /** One row. */
    record Block(LocalTime from, String what, String before, String after) {

        /** As it is in the notes, for instance 1:05. */
        String clock() {
            return from.toString().replaceFirst("^0", "");
        }

        int minutes() {
            return Timetable.minutesIn(what);
        }

        int minutesUntil(Block next) {
            return (int) Duration.between(from, next.from).toMinutes();
        }
    }

    static RunSheet of(Markdown notes) {
        return new RunSheet(
                notes.lines().stream()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .map(
                                row ->
                                        new Block(
                                                LocalTime.of(
                                                        Integer.parseInt(row.group(1)),
                                                        Integer.parseInt(row.group(2))),
                                                row.group(3).strip(),
                                                row.group(4).strip(),
                                                row.group(5).strip()))
                        .toList());
    }

    /** The blocks for an exercise, by its number. One is right. */
    List<Block> of(String number) {
        return blocks.stream().filter(block -> block.what().startsWith(number + " ")).toList();
    }
}
