package proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import workbook.Exercise;

/** The minutes in the workbook's README: for each module, for all of it, and for the core. */
final class TheTotalsAgree {

    private static final String README = "README.md";
    private static final int HOUR = 60;
    private static final int MOST_FOR_ALL = 12 * HOUR;
    private static final int MOST_FOR_THE_CORE = 6 * HOUR;

    private TheTotalsAgree() {}

    /** The totals that are not the sum of the exercises, or are too much. */
    static List<Finding> findings(Workbook workbook, Collection<ModuleProof> modules) {
        List<String> lines = Markdown.of(workbook.root().resolve(README)).lines();
        List<Finding> findings = new ArrayList<>();
        int all = 0;
        int core = 0;
        for (ModuleProof module : modules) {
            int minutes = minutes(module, exercise -> true);
            int minutesOfTheCore = minutes(module, Exercise::core);
            String end = "| %s | %s |".formatted(minutes, minutesOfTheCore);
            if (lines.stream()
                    .noneMatch(
                            line ->
                                    line.contains("](" + module.folders().name() + "/README.md) |")
                                            && line.endsWith(end))) {
                findings.add(
                        new Finding(
                                module.folders().name(),
                                "should have a row in the table of modules that ends with " + end));
            }
            String lesson = module.folders().name() + "/README.md";
            says(workbook, lesson, "About " + minutes + " minutes", findings);
            all += minutes;
            core += minutesOfTheCore;
        }
        if (modules.size() < workbook.modules().size()) {
            return findings;
        }
        says(workbook, README, "All of it takes about " + hours(all) + " hours", findings);
        says(workbook, README, "The core takes about " + hours(core) + " hours", findings);
        if (all > MOST_FOR_ALL || core > MOST_FOR_THE_CORE) {
            findings.add(
                    new Finding(
                            "the workbook",
                            "takes %s minutes, and its core %s. At most, they should take %s and %s"
                                    .formatted(all, core, MOST_FOR_ALL, MOST_FOR_THE_CORE)));
        }
        return findings;
    }

    private static void says(
            Workbook workbook, String file, String sentence, List<Finding> findings) {
        List<String> lines = Markdown.of(workbook.root().resolve(file)).lines();
        if (!String.join(" ", lines).contains(sentence)) {
            findings.add(new Finding(file, "should say: " + sentence));
        }
    }

    // The beginning of the lesson is read on either path.
    private static int minutes(ModuleProof module, Predicate<Exercise> counted) {
        return Reading.beginning(module.folders().exercises().resolve("README.md")).minutes()
                + module.exercises().stream().filter(counted).mapToInt(Exercise::minutes).sum();
    }

    /** Rounded up to the next half. */
    private static String hours(int minutes) {
        int halves = (minutes + HOUR / 2 - 1) / (HOUR / 2);
        return halves / 2 + (halves % 2 == 0 ? "" : ".5");
    }
}
