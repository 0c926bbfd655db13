package workbook.console;

/** Ends the build. The screen already says all. So Maven adds nothing. */
final class ScreenIsDoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ScreenIsDoneException() {
        super("see above");
        MavenLog.silenceTheEnd();
    }
}
