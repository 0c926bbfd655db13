package workbench.grade;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.engine.WrongAnswer;

/** Recognises wrong answers that have a name by the words that they are rejected with. */
final class Recognition {

    private Recognition() {}

    /**
     * The one that is rejected in these words; if several are, the one that is described best.
     *
     * @param exercise its number
     * @param told what the first red test says
     */
    static Optional<WrongAnswer> of(List<WrongAnswer> all, String exercise, String told) {
        return all.stream()
                .filter(answer -> answer.exercise().equals(exercise))
                .filter(answer -> !answer.words().isEmpty())
                .filter(answer -> answer.words().stream().allMatch(told::contains))
                .max(
                        Comparator.comparingInt(
                                answer -> answer.words().stream().mapToInt(String::length).sum()));
    }
}
