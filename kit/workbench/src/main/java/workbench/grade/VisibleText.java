package workbench.grade;

import java.util.Locale;

/**
 * A text as one should see it. A sign replaces all that would turn its direction round, hide a part
 * of it, or break the page. Text of any language stays as it is.
 */
final class VisibleText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int PICTURES_OF_CONTROLS = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int UNKNOWN = 0xFFFD;
    private static final int NOT_A_CHARACTER = 0xFFFE;

    private VisibleText() {}

    static String of(String text) {
        StringBuilder visible = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(it -> append(it, visible));
        return visible.toString();
    }

    /** Its beginning, and a sign that there was more. */
    static String of(String text, int longest) {
        if (text.length() <= longest) {
            return of(text);
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return of(text.substring(0, end)) + " …";
    }

    private static void append(int codePoint, StringBuilder visible) {
        if (codePoint == '\n' || codePoint == '\t') {
            visible.appendCodePoint(codePoint);
        } else if (codePoint < ' ') {
            visible.appendCodePoint(PICTURES_OF_CONTROLS + codePoint);
        } else if (codePoint == 0x7F) {
            visible.appendCodePoint(PICTURE_OF_DELETE);
        } else {
            switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.SURROGATE -> visible.appendCodePoint(UNKNOWN);
                case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        appendFormat(codePoint, visible);
                default ->
                        visible.appendCodePoint(
                                (codePoint & NOT_A_CHARACTER) == NOT_A_CHARACTER
                                        ? UNKNOWN
                                        : codePoint);
            }
        }
    }

    // The two joiners are letters' business: of Persian, of Hindi, and of families of emoji.
    private static void appendFormat(int codePoint, StringBuilder visible) {
        if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
            visible.appendCodePoint(codePoint);
        } else {
            visible.append(String.format(Locale.ROOT, "⟨U+%04X⟩", codePoint));
        }
    }
}
