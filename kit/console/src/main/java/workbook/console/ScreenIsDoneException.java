package workbook.console;

/** Ends the build. All that is to be said stands on the screen already; so Maven adds nothing. */
final class ScreenIsDoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ScreenIsDoneException() {
        super("see above");
        MavenLog.silenceTheEnd();
    }
}
