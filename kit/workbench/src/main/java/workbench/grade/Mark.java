package workbench.grade;

import java.util.Optional;
import workbook.engine.Answer;

/**
 * What became of one exercise of one participant, with the details.
 *
 * @param green how many of its tests are green
 * @param tests how many tests it has
 * @param told what the first red test says, or why nothing ran; empty if there is nothing to say
 * @param wrongAnswer the named wrong answer that it looks like
 */
record Mark(Status status, int green, int tests, String told, Optional<Answer> wrongAnswer) {

    static Mark without(Status status, int tests, String told) {
        return new Mark(status, 0, tests, told, Optional.empty());
    }

    Mark withStatus(Status other, String why) {
        return new Mark(other, green, tests, why, Optional.empty());
    }
}
