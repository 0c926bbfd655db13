package workbench.grade;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who needs help next. First comes the participant with the largest lack of exercises that half of
 * the room has done. Of two with as much to make up, the one with more red exercises comes first.
 * Next comes the one with fewer done. Participants who have handed in nothing come last: perhaps
 * they are not there.
 */
final class HelpOrder {

    private final List<Grade> grades;
    private final Set<String> common;

    HelpOrder(List<Grade> grades) {
        this.grades = grades;
        List<Grade> present = grades.stream().filter(HelpOrder::isPresent).toList();
        common = new TreeSet<>();
        for (Grade grade : present) {
            for (String exercise : grade.marks().keySet()) {
                long done = present.stream().filter(it -> isDone(it, exercise)).count();
                if (2 * done >= present.size()) {
                    common.add(exercise);
                }
            }
        }
    }

    /** All of them, in this order. */
    List<Grade> sorted() {
        return grades.stream()
                .sorted(
                        Comparator.comparing(HelpOrder::isPresent, Comparator.reverseOrder())
                                .thenComparing(
                                        grade -> lacking(grade).size(), Comparator.reverseOrder())
                                .thenComparing(HelpOrder::red, Comparator.reverseOrder())
                                .thenComparing(Grade::done))
                .toList();
    }

    /** The exercises that at least half of the room has done, and this one has not. */
    List<String> lacking(Grade grade) {
        return grade.marks().keySet().stream()
                .filter(common::contains)
                .filter(exercise -> !isDone(grade, exercise))
                .toList();
    }

    /** Whether anything was handed in. */
    static boolean isPresent(Grade grade) {
        return grade.marks().values().stream().anyMatch(mark -> mark.status() != Status.MISSING);
    }

    private static long red(Grade grade) {
        return grade.marks().values().stream().filter(mark -> mark.status().isTried()).count();
    }

    private static boolean isDone(Grade grade, String exercise) {
        return grade.marks().get(exercise).status() == Status.DONE;
    }
}
