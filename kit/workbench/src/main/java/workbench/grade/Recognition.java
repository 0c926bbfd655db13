package workbench.grade;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.engine.Answer;

/**
 * Recognises wrong answers that have a name by the words that they are rejected with. Where several
 * are rejected in the same words, it looks at the code. It is a guess, if a good one.
 *
 * @param code what a participant has written, line by line
 */
record Recognition(Set<String> code) {

    private static final int SHORTEST_LINE = 4;

    /** Of a participant who has written these files. */
    static Recognition of(Stream<String> files) {
        return new Recognition(
                files.flatMap(String::lines).map(String::strip).collect(Collectors.toSet()));
    }

    /**
     * The wrong answer to an exercise that is most like a participant's files. Of two that are
     * equally like them, the one whose words say more.
     *
     * @param exercise its number
     * @param told what the first red test says
     */
    Optional<Answer> among(List<Answer> all, String exercise, String told) {
        return all.stream()
                .filter(answer -> answer.exercise().equals(exercise))
                .filter(answer -> !answer.words().isEmpty())
                .filter(answer -> answer.words().stream().allMatch(told::contains))
                .max(
                        Comparator.comparingDouble(this::likeness)
                                .thenComparingInt(
                                        answer ->
                                                answer.words().stream()
                                                        .mapToInt(String::length)
                                                        .sum()));
    }

    /** How much of the difference to the solution is there: between 0 and 1. */
    private double likeness(Answer answer) {
        List<String> added = lines(answer, "+").toList();
        List<String> removed = lines(answer, "-").toList();
        long alike =
                added.stream().filter(code::contains).count()
                        + removed.stream().filter(line -> !code.contains(line)).count();
        return alike / (double) Math.max(1, added.size() + removed.size());
    }

    private static Stream<String> lines(Answer answer, String sign) {
        return answer.difference().stream()
                .filter(line -> line.startsWith(sign) && !line.startsWith(sign.repeat(3)))
                .map(line -> line.substring(1).strip())
                .filter(line -> line.length() >= SHORTEST_LINE);
    }
}
