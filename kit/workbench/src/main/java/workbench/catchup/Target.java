package workbench.catchup;

import java.util.List;
import java.util.stream.Collectors;
import workbench.CommandRefusedException;
import workbench.Workbook;
import workbench.source.ExerciseSource;
import workbook.board.ModuleFolder;

/**
 * What a learner names: an exercise, or a module with all its exercises.
 *
 * @param module where it is
 * @param exercises which
 */
record Target(ModuleFolder module, List<ExerciseSource> exercises) {

    /**
     * Finds it.
     *
     * @param named for instance {@code 3.2} or {@code 03}
     */
    static Target of(Workbook workbook, String named) {
        if (named.matches("\\d+\\.\\d+")) {
            ModuleFolder module = workbook.moduleOf(named);
            List<ExerciseSource> all = ExerciseSource.in(module);
            List<ExerciseSource> chosen =
                    all.stream().filter(exercise -> exercise.number().equals(named)).toList();
            if (chosen.isEmpty()) {
                throw new CommandRefusedException(
                        "There is no exercise "
                                + named
                                + ". Module "
                                + module.number()
                                + " has "
                                + all.stream()
                                        .map(ExerciseSource::number)
                                        .collect(Collectors.joining(", ")));
            }
            return new Target(module, chosen);
        }
        if (!named.matches("\\d\\d.*")) {
            throw new CommandRefusedException(
                    "Which exercise, or which module? Say one: 3.2 is an exercise, 03 is a module."
                            + (named.equals("true") ? "" : " " + named + " is neither."));
        }
        ModuleFolder module = workbook.module(named);
        return new Target(module, ExerciseSource.in(module));
    }

    /** The files that a learner edits there, relative to the module's folder. */
    List<String> files() {
        return exercises.stream().flatMap(exercise -> exercise.edit().stream()).toList();
    }
}
