package workbook.board;

/** Stands for the result of a test that never ended, because the process did. */
final class ProcessEndedError extends AssertionError {

    private static final long serialVersionUID = 1;

    ProcessEndedError() {
        super(
                "Java itself ended while this test was running, so nothing after it could run."
                        + " Does the code call System.exit or Runtime.halt, or use up all memory?");
    }
}
