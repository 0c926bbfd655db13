package workbook.console;

/** Ends the build. All that is to be said stands on the screen already; so Maven adds nothing. */
final class ScreenIsDone extends RuntimeException {

    private static final long serialVersionUID = 1;

    ScreenIsDone() {
        super("see above");
        MavenLog.silenceTheEnd();
    }
}
