package workbench.grade;

import java.util.List;
import java.util.Optional;
import workbook.engine.Answer;

/**
 * What became of one exercise of one participant, with the details.
 *
 * @param green how many of its tests are green
 * @param tests how many tests it has
 * @param told what the first red test says, or why nothing ran; empty if there is nothing to say
 * @param wrongAnswer the named wrong answer that it looks like
 * @param changes what the participant has made of the files that belong to it
 */
record Mark(
        Status status,
        int green,
        int tests,
        String told,
        Optional<Answer> wrongAnswer,
        List<Change> changes) {

    static Mark without(Status status, int tests, String told) {
        return new Mark(status, 0, tests, told, Optional.empty(), List.of());
    }

    Mark withStatus(Status other, String why) {
        return new Mark(other, green, tests, why, Optional.empty(), changes);
    }

    Mark withChanges(List<Change> made) {
        return new Mark(status, green, tests, told, wrongAnswer, made);
    }
}
