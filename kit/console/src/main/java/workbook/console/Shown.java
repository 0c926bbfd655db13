package workbook.console;

/**
 * Whether a board has been shown since Maven was started. Each module loads these classes for
 * itself. So this is remembered where all of them find it.
 */
final class Shown {

    private static final String PROPERTY = "workbook.shown";

    private Shown() {}

    static void board() {
        System.setProperty(PROPERTY, "true");
    }

    static boolean anyBoard() {
        return Boolean.getBoolean(PROPERTY);
    }
}
