package workbook.board;

import java.util.List;
import java.util.Optional;

/** Looks at the board while the exercises run, and not only at the end. */
public interface BoardObserver {

    /** When a board is seen. */
    enum Moment {
        /**
         * A test begins. This is the board that counts if the process ends before the test does.
         */
        BEFORE_A_TEST,
        /** The exercise that ran first is red. The others still run. */
        FIRST_VERDICT,
        /** Everything has run. */
        AT_THE_END
    }

    /**
     * What is to be seen.
     *
     * @param board the board, line by line, in colour
     * @param allRed a few lines on each exercise that is red, and not only on the current one
     * @param exercise the number of the one that the board tells in full; empty if all that ran is
     *     green
     * @param toDo the numbers of the exercises on the learner's path that are not done, in their
     *     order
     */
    record View(
            Moment moment,
            List<String> board,
            List<String> allRed,
            Optional<String> exercise,
            List<String> toDo) {}

    /** Called in the thread that runs the tests. */
    void boardIsDrawn(View view);
}
