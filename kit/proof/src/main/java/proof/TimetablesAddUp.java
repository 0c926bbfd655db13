package proof;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.Exercise;

/**
 * A timetable is a table whose rows begin with a time of the day. In each cell, "do 2.1 to 2.4, 2.6
 * and 2.10" takes as long as these exercises together, and "20 min" of anything else, a break for
 * instance, takes twenty minutes more. A block ends where the next one begins.
 */
final class TimetablesAddUp {

    private static final Pattern ROW = Pattern.compile("\\| (\\d\\d:\\d\\d) \\|(.*)\\|");
    private static final Pattern EXERCISES = Pattern.compile("(\\d)\\.(\\d+)(?: to \\1\\.(\\d+))?");
    private static final Pattern MINUTES = Pattern.compile("(\\d+) min\\b");

    private TimetablesAddUp() {}

    /** The blocks that are shorter than what is in them. */
    static List<Finding> findings(Workbook workbook, Collection<ModuleProof> modules) {
        Map<String, Integer> minutes = new TreeMap<>();
        for (ModuleProof module : modules) {
            for (Exercise exercise : module.exercises()) {
                minutes.put(exercise.number(), exercise.minutes());
            }
        }
        List<String> lines = Markdown.of(workbook.root().resolve("README.md")).lines();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            Matcher block = ROW.matcher(lines.get(i));
            Matcher next = ROW.matcher(lines.get(i + 1));
            if (block.matches() && next.matches()) {
                long time =
                        Duration.between(
                                        LocalTime.parse(block.group(1)),
                                        LocalTime.parse(next.group(1)))
                                .toMinutes();
                for (String cell : block.group(2).split("\\|")) {
                    int needed = needed(cell, minutes);
                    if (needed > time) {
                        findings.add(
                                new Finding(
                                        "README.md, " + block.group(1),
                                        "has "
                                                + time
                                                + " minutes for what takes "
                                                + needed
                                                + ":"
                                                + cell.stripTrailing()));
                    }
                }
            }
        }
        return findings;
    }

    private static int needed(String cell, Map<String, Integer> minutes) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher exercises = EXERCISES.matcher(cell);
        while (exercises.find()) {
            int first = Integer.parseInt(exercises.group(2));
            int last = exercises.group(3) == null ? first : Integer.parseInt(exercises.group(3));
            for (int place = first; place <= last; place++) {
                numbers.add(exercises.group(1) + "." + place);
            }
        }
        int done = numbers.stream().mapToInt(number -> minutes.getOrDefault(number, 0)).sum();
        int besides =
                MINUTES.matcher(cell)
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum();
        return done + besides;
    }
}
