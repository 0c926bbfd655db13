package workbench.worker;

import java.util.List;
import workbook.board.BoardObserver.Moment;

/** What a {@link Worker} says while it carries out an {@link Order}, and at its end. */
public sealed interface Report {

    /** The order has arrived, and work on it begins. */
    record Begun() implements Report {}

    /** This test runs now, in case nothing more is heard. */
    record Running(String exercise, String sentence) implements Report {}

    /**
     * The board as it is at this moment.
     *
     * @param exercise the number of the one that it tells in full; empty if all is green
     * @param toDo the numbers of all that are not done
     * @param board line by line
     * @param allRed a few lines on each exercise that is red
     */
    record BoardDrawn(
            Moment moment,
            String exercise,
            List<String> toDo,
            List<String> board,
            List<String> allRed)
            implements Report {}

    /** The module that is watched cannot run, and this is why, line by line. */
    record NotRunnable(List<String> why) implements Report {}

    /** A participant's files were compiled. */
    record Compiled(Order.Classes classes) implements Report {}

    /**
     * A participant's files do not compile.
     *
     * @param errors what javac says, the first first; none where javac itself gave up
     */
    record NotCompiled(List<CompileError> errors) implements Report {}

    /**
     * One error.
     *
     * @param place the file in its module, with slashes; empty where javac names none
     */
    record CompileError(String place, long line, String message) {}

    /**
     * One test of an exercise has run.
     *
     * @param green whether it passed
     * @param told what its failure says; empty if it passed
     */
    record Tested(boolean green, String told) implements Report {}

    /**
     * This test was cut off, as it did not end. So this process ends now.
     *
     * @param cpuMillis how long it has kept a processor busy
     */
    record CutOff(String exercise, String sentence, long cpuMillis, long printed)
            implements Report {}

    /** What the run has left behind: threads that cannot be stopped, each with its place. */
    record LeftRunning(List<String> threads) implements Report {}

    /** What the run has changed for all of Java, and what was changed back. */
    record ChangedBack(List<String> what) implements Report {}

    /** The order could not be carried out. */
    record Failed(String why) implements Report {}

    /**
     * The order is carried out.
     *
     * @param printed how many bytes the code has printed meanwhile
     */
    record Ended(long printed) implements Report {}
}
