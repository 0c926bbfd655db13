package proof.english;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many sentences of each part of the workbook may still break a rule. These numbers only go
 * down. Each part has a file of its own, with a rule and a number in each line.
 */
final class Counts {

    private final Path folder;

    Counts(Path folder) {
        this.folder = folder;
    }

    /** Where there are more than recorded: each with all sentences that it may be. */
    List<String> tooMany(Collection<Breach> breaches) {
        List<String> findings = new ArrayList<>();
        byAreaAndRule(breaches)
                .forEach(
                        (area, rules) -> {
                            Map<String, Integer> recorded = recorded(area);
                            rules.forEach(
                                    (rule, found) -> {
                                        int most = recorded.getOrDefault(rule, 0);
                                        if (found.size() > most) {
                                            findings.add(finding(area, rule, most, found));
                                        }
                                    });
                        });
        return findings;
    }

    private static String finding(String area, String rule, int most, List<Breach> found) {
        StringBuilder finding = new StringBuilder();
        finding.append(
                "%s has %s sentences that break the rule \"%s\". At most %s may be left."
                        .formatted(area, found.size(), rule, most));
        found.forEach(breach -> finding.append("\n").append(breach));
        return finding.toString();
    }

    /** Where there are fewer than recorded. */
    List<String> tooHigh(Collection<Breach> breaches) {
        Map<String, Map<String, List<Breach>>> found = byAreaAndRule(breaches);
        List<String> lines = new ArrayList<>();
        for (String area : areas()) {
            recorded(area)
                    .forEach(
                            (rule, most) -> {
                                int now = number(found, area, rule);
                                if (now < most) {
                                    lines.add(
                                            "%s: %s: %s are left, %s are recorded"
                                                    .formatted(area, rule, now, most));
                                }
                            });
        }
        return lines;
    }

    /** Writes the lower number wherever there are fewer than recorded. */
    void lower(Collection<Breach> breaches) {
        Map<String, Map<String, List<Breach>>> found = byAreaAndRule(breaches);
        for (String area : areas()) {
            List<String> lines = new ArrayList<>();
            recorded(area)
                    .forEach(
                            (rule, most) -> {
                                int now = Math.min(most, number(found, area, rule));
                                if (now > 0) {
                                    lines.add(rule + " " + now + "\n");
                                }
                            });
            write(file(area), String.join("", lines));
        }
    }

    private static int number(
            Map<String, Map<String, List<Breach>>> found, String area, String rule) {
        return found.getOrDefault(area, Map.of()).getOrDefault(rule, List.of()).size();
    }

    private static Map<String, Map<String, List<Breach>>> byAreaAndRule(
            Collection<Breach> breaches) {
        Map<String, Map<String, List<Breach>>> found = new TreeMap<>();
        for (Breach breach : breaches) {
            found.computeIfAbsent(breach.area(), area -> new TreeMap<>())
                    .computeIfAbsent(breach.rule().name(), rule -> new ArrayList<>())
                    .add(breach);
        }
        return found;
    }

    private List<String> areas() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> recorded(String area) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : TextFile.at(file(area))) {
            String[] parts = line.split(" ");
            counts.put(parts[0], Integer.valueOf(parts[1]));
        }
        return counts;
    }

    private Path file(String area) {
        return folder.resolve(area + ".txt");
    }

    private static void write(Path file, String text) {
        try {
            if (text.isEmpty()) {
                Files.delete(file);
            } else {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
