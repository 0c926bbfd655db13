package proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.Exercise;

/**
 * The plans in the workbook's README. In each row, "2.1 to 2.4, 2.6 and 2.10" takes as long as
 * these exercises together. "20 min" of anything else, a break for instance, takes twenty minutes
 * more. A block ends where the next one begins.
 */
final class TimetablesAddUp {

    private static final String COFFEE = "Coffee";

    private final List<ModuleProof> modules;
    private final Map<String, Exercise> exercises = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private TimetablesAddUp(Collection<ModuleProof> modules) {
        this.modules = List.copyOf(modules);
        modules.stream()
                .flatMap(module -> module.exercises().stream())
                .forEach(exercise -> exercises.put(exercise.number(), exercise));
    }

    /** The plans that cannot be held, or leave something out. */
    static List<Finding> findings(Workbook workbook, Collection<ModuleProof> modules) {
        TimetablesAddUp sum = new TimetablesAddUp(modules);
        List<Timetable> plans = Timetable.all(Markdown.of(workbook.root().resolve("README.md")));
        plans.forEach(sum::look);
        List<String> all = List.copyOf(sum.exercises.keySet());
        List<String> core =
                sum.exercises.values().stream()
                        .filter(Exercise::core)
                        .map(Exercise::number)
                        .toList();
        sum.hasJust(all, "exercises", plans, "first day", "second day");
        sum.hasJust(core, "core exercises", plans, "one day");
        return sum.findings;
    }

    private void look(Timetable plan) {
        for (Timetable.Block block : plan.blocks()) {
            int needed = block.minutesBesides();
            for (String number : block.exercises()) {
                if (exercises.containsKey(number)) {
                    needed += exercises.get(number).minutes();
                } else if (isLookedAt(number)) {
                    find(block, "names " + number + ", which is not an exercise");
                }
            }
            if (needed > block.minutes()) {
                find(
                        block,
                        "has %s minutes for what takes %s: %s"
                                .formatted(block.minutes(), needed, block.what()));
            }
        }
        if (plan.blocks().stream().noneMatch(block -> block.what().contains(COFFEE))) {
            findings.add(new Finding(plan.place(), "has no block with the word " + COFFEE));
        }
        modules.forEach(module -> reading(plan, module));
    }

    private void reading(Timetable plan, ModuleProof module) {
        String number = module.folders().name().substring(0, 2);
        boolean isIn = plan.exercises().anyMatch(exercise -> isOf(module, exercise));
        int needed = Reading.beginning(module.folders().exercises().resolve("README.md")).minutes();
        String wanted = "Reading of module " + number + ", ";
        boolean isRead =
                plan.blocks().stream()
                        .filter(block -> block.what().startsWith(wanted))
                        .anyMatch(
                                block ->
                                        block.minutesBesides() >= needed
                                                && block.exercises().isEmpty());
        if (isIn && !isRead) {
            findings.add(
                    new Finding(
                            plan.place(),
                            "needs a block of its own \"" + wanted + needed + " min\""));
        }
    }

    // Sometimes one module is looked at alone.
    private boolean isLookedAt(String exercise) {
        return modules.stream()
                .map(module -> module.folders().name())
                .anyMatch(name -> name.startsWith("0" + exercise.charAt(0)));
    }

    private static boolean isOf(ModuleProof module, String exercise) {
        return module.exercises().stream().map(Exercise::number).anyMatch(exercise::equals);
    }

    private void hasJust(List<String> wanted, String what, List<Timetable> all, String... names) {
        List<Timetable> plans =
                all.stream().filter(plan -> List.of(names).contains(plan.name())).toList();
        String place = "README.md, " + String.join(" and ", names);
        List<String> planned =
                plans.stream().flatMap(Timetable::exercises).filter(this::isLookedAt).toList();
        List<String> missing = wanted.stream().filter(one -> !planned.contains(one)).toList();
        List<String> others =
                Stream.concat(
                                planned.stream().filter(one -> !wanted.contains(one)),
                                planned.stream()
                                        .filter(
                                                one ->
                                                        planned.indexOf(one)
                                                                < planned.lastIndexOf(one))
                                        .distinct())
                        .toList();
        if (!missing.isEmpty()) {
            findings.add(
                    new Finding(
                            place,
                            "should have all "
                                    + what
                                    + ", but has no "
                                    + String.join(", ", missing)));
        }
        if (!others.isEmpty()) {
            findings.add(
                    new Finding(
                            place,
                            "should have the "
                                    + what
                                    + " once, and has "
                                    + String.join(", ", others)));
        }
        modules.stream()
                .filter(module -> planned.stream().noneMatch(number -> isOf(module, number)))
                .forEach(
                        module ->
                                findings.add(
                                        new Finding(
                                                place, "leaves out " + module.folders().name())));
    }

    private void find(Timetable.Block block, String fault) {
        findings.add(new Finding("README.md, " + block.clock(), fault));
    }
}
