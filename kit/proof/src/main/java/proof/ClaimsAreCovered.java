package proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the table of claims in {@code solutions/README.md} against the exercises. A claim in prose
 * only is not covered.
 */
public final class ClaimsAreCovered {

    private static final Pattern CLAIM = Pattern.compile("\\| *([A-Z]\\d+) *\\|.*");
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]\\d+) \\|.*\\| (\\d\\d(?:, \\d\\d)*) \\|");

    private ClaimsAreCovered() {}

    /** The claims that no exercise covers, and the exercises that cover something else. */
    public static List<Finding> findings(Workbook workbook, Collection<ModuleProof> modules) {
        Map<String, Set<String>> where = table(workbook);
        List<Finding> findings = unreadable(workbook);
        for (ModuleProof module : modules) {
            String number = module.folders().name().substring(0, 2);
            Set<String> covered = new TreeSet<>();
            module.exercises().forEach(exercise -> covered.addAll(List.of(exercise.claims())));
            where.forEach(
                    (claim, places) -> {
                        if (places.contains(number) && !covered.contains(claim)) {
                            findings.add(
                                    new Finding(
                                            claim,
                                            "should be covered by an exercise of "
                                                    + module.folders().name()));
                        }
                    });
            covered.stream()
                    .filter(claim -> !where.getOrDefault(claim, Set.of()).contains(number))
                    .forEach(
                            claim ->
                                    findings.add(
                                            new Finding(
                                                    claim,
                                                    "is covered by "
                                                            + module.folders().name()
                                                            + ", but solutions/README.md does not list it there")));
        }
        return findings;
    }

    private static List<Finding> unreadable(Workbook workbook) {
        List<Finding> findings = new ArrayList<>();
        for (String line : lines(workbook)) {
            Matcher claim = CLAIM.matcher(line);
            if (claim.matches() && !ROW.matcher(line).matches()) {
                findings.add(
                        new Finding(
                                claim.group(1),
                                "in solutions/README.md should name its modules in the last column, as in | 01, 03 |"));
            }
        }
        return findings;
    }

    private static List<String> lines(Workbook workbook) {
        return Markdown.of(workbook.root().resolve("solutions/README.md")).lines();
    }

    private static Map<String, Set<String>> table(Workbook workbook) {
        Map<String, Set<String>> where = new TreeMap<>();
        for (String line : lines(workbook)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                where.put(row.group(1), new TreeSet<>(List.of(row.group(2).split(", "))));
            }
        }
        return where;
    }
}
