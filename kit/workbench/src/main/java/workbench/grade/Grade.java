package workbench.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbench.ShortList;
import workbench.source.ExerciseSource;

/**
 * What became of one participant.
 *
 * @param participant the name
 * @param marks of all exercises, by number, in their order
 * @param notes what the instructor should know besides
 */
record Grade(String participant, Map<String, Mark> marks, List<String> notes) {

    /** Of a participant for whom grading itself has failed. */
    static Grade failed(String participant, List<PristineModule> modules, String why) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (PristineModule module : modules) {
            for (ExerciseSource exercise : module.exercises()) {
                marks.put(
                        exercise.number(),
                        Mark.without(Status.NOT_GRADED, module.testsOf(exercise), why));
            }
        }
        return new Grade(participant, marks, List.of());
    }

    /** The same, and this to be said first. */
    Grade withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.addFirst(note);
        return new Grade(participant, marks, all);
    }

    /** The reasons why exercises could not run, and the notes, each in a line. */
    List<String> remarks() {
        Map<String, List<String>> exercises = new LinkedHashMap<>();
        marks.forEach(
                (number, mark) -> {
                    if (mark.status().needsReason() && !mark.told().isEmpty()) {
                        String reason = mark.told().lines().findFirst().orElse("");
                        exercises.computeIfAbsent(reason, it -> new ArrayList<>()).add(number);
                    }
                });
        List<String> remarks = new ArrayList<>(notes);
        exercises.forEach((reason, numbers) -> remarks.add(ShortList.of(numbers) + ": " + reason));
        return remarks;
    }

    long done() {
        return marks.values().stream().filter(mark -> mark.status() == Status.DONE).count();
    }
}
