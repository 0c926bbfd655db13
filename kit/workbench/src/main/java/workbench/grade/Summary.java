package workbench.grade;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbench.source.ExerciseSource;
import workbook.engine.Answer;

/**
 * All that is known after grading.
 *
 * @param modules in their order
 * @param grades in the order of the participants' names
 * @param notes what is to be said of the room, and of no participant in particular
 * @param when it was graded
 */
record Summary(
        List<PristineModule> modules, List<Grade> grades, List<String> notes, LocalDateTime when) {

    /** A wrong answer, and how many gave it. */
    record Common(Answer answer, long participants) {}

    private static final int MOST_COMMON = 3;

    List<ExerciseSource> exercises() {
        return modules.stream().flatMap(module -> module.exercises().stream()).toList();
    }

    /** When it was graded, to the second. */
    String moment() {
        return when.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /** The wrong answers that several participants gave, to any exercise, the most common first. */
    List<Common> mostCommon() {
        return exercises().stream()
                .flatMap(exercise -> mostCommon(exercise).stream())
                .filter(common -> common.participants() > 1)
                .sorted(Comparator.comparingLong(Common::participants).reversed())
                .toList();
    }

    /** The wrong answers to an exercise that were given most often, the most common first. */
    List<Common> mostCommon(ExerciseSource exercise) {
        Map<String, List<Answer>> byName = new TreeMap<>();
        for (Grade grade : grades) {
            grade.marks()
                    .get(exercise.number())
                    .wrongAnswer()
                    .ifPresent(
                            answer ->
                                    byName.computeIfAbsent(answer.name(), name -> new ArrayList<>())
                                            .add(answer));
        }
        return byName.values().stream()
                .map(same -> new Common(same.getFirst(), same.size()))
                .sorted(Comparator.comparingLong(Common::participants).reversed())
                .limit(MOST_COMMON)
                .toList();
    }
}
