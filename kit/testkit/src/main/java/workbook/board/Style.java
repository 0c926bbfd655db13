package workbook.board;

/**
 * Colour, in the escape sequences of terminals. Where the screen is not a terminal, they are taken
 * out again.
 */
enum Style {
    GOOD("32"),
    BAD("31"),
    STRONG("1"),
    QUIET("2"),
    PLACE("36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String of(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
