package workbench.watch;

import java.time.Duration;
import java.util.List;
import workbench.worker.Report;

/** One run of a module's exercises: what is known of it while it goes on. */
final class CurrentRun {

    /** A run that takes longer than this when a new save arrives is not worth waiting for. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(2);

    /** On a busy machine, a run may take so many times as long. */
    private static final int BUSY_MACHINE = 4;

    private final WarmProcess process;
    private final Duration patience;
    private final long started = System.nanoTime();
    private long lastHeard = started;
    private Duration cpuWhenHeard;
    private String exercise = "";
    private String sentence = "";
    private List<String> boardIfItEnds = List.of();

    /**
     * It begins now.
     *
     * @param patience how long it may keep a processor busy without a word
     */
    CurrentRun(WarmProcess process, Duration patience) {
        this.process = process;
        this.patience = patience;
        cpuWhenHeard = process.cpu();
    }

    /** The process has said something. */
    void heard() {
        lastHeard = System.nanoTime();
        cpuWhenHeard = process.cpu();
    }

    /** This test runs now. */
    void isAt(Report.Running test) {
        exercise = test.exercise();
        sentence = test.sentence();
    }

    /** All tests have run. The last words are still to come. */
    void isThrough() {
        exercise = "";
        sentence = "";
    }

    /** Whether a test is running. */
    boolean isInTheTests() {
        return !exercise.isEmpty();
    }

    /** The number of the exercise that runs now. Empty if that is not known. */
    String exercise() {
        return exercise;
    }

    /** What runs now, in words. */
    String what() {
        return isInTheTests() ? exercise + " " + sentence : "The code";
    }

    /** Remembers what is to be shown if the process ends before the run does. */
    void willShow(List<String> board) {
        boardIfItEnds = board;
    }

    /** What is to be shown when the process has ended before the run did. */
    List<String> boardAfterTheEnd() {
        return isInTheTests()
                ? boardIfItEnds
                : List.of("", " Java ended before a test could run.", "", "   " + process.rest());
    }

    boolean isNotWorthWaitingFor() {
        return isInTheTests() && System.nanoTime() - started > WORTH_WAITING.toNanos();
    }

    /**
     * Whether it has been busy for too long without a word. While others keep the machine busy, it
     * may have had no chance yet.
     */
    boolean isStuck() {
        long silent = System.nanoTime() - lastHeard;
        return silent >= patience.toNanos()
                && (process.cpu().minus(cpuWhenHeard).compareTo(patience) >= 0
                        || silent >= BUSY_MACHINE * patience.toNanos());
    }
}
