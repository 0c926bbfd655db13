package workbook.flow;

/**
 * An SVG that is written from the beginning to the end. Each text is escaped. Colours are classes,
 * so that the page decides on them.
 */
final class Svg {

    /** Where a text is anchored: at its beginning, in the middle, or at its end. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static final int HEAD = 9;

    /** How wide a letter is at most, nearly always. Those of some scripts are twice as wide. */
    private static final int LETTER = 8;

    private static final int BOLD_LETTER = 9;
    private static final int LETTER_OF_A_NAME = 10;

    private static final int WIDE_LETTERS = 0x2E80;
    private static final int MARGIN = 4;

    private final StringBuilder text = new StringBuilder();
    private int left;
    private int right;
    private int bottom;

    /** The text as it may be shown in XML and HTML: as characters, and never as a tag. */
    static String escaped(String raw) {
        StringBuilder safe = new StringBuilder(raw.length());
        raw.codePoints()
                .forEach(
                        sign -> {
                            switch (sign) {
                                case '&' -> safe.append("&amp;");
                                case '<' -> safe.append("&lt;");
                                case '>' -> safe.append("&gt;");
                                case '"' -> safe.append("&quot;");
                                case '\'' -> safe.append("&#39;");
                                default -> {
                                    if (mayBeShown(sign)) {
                                        safe.appendCodePoint(sign);
                                    }
                                }
                            }
                        });
        return safe.toString();
    }

    // XML has no control characters. Those that turn the direction of writing around would turn
    // what comes after them as well.
    private static boolean mayBeShown(int sign) {
        int type = Character.getType(sign);
        boolean control = type == Character.CONTROL && sign != '\n' && sign != '\t';
        boolean direction = sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
        return !control
                && !direction
                && type != Character.SURROGATE
                && sign != 0xFFFE
                && sign != 0xFFFF;
    }

    Svg group(String attributes) {
        text.append("<g").append(attributes.isEmpty() ? "" : " " + attributes).append(">\n");
        return this;
    }

    Svg endGroup() {
        text.append("</g>\n");
        return this;
    }

    /** All that is drawn of this moment. It adds nothing if that is empty. */
    Svg moment(int number, Svg drawn) {
        return drawn.text.isEmpty() ? this : moment(number).add(drawn).endGroup();
    }

    /** From here to the end of the group, all is drawn of this moment. */
    Svg moment(int number) {
        return group("data-m=\"" + number + "\"");
    }

    Svg line(String style, int x1, int y1, int x2, int y2) {
        begin("line", style).number("x1", x1).number("y1", y1).number("x2", x2).number("y2", y2);
        return end();
    }

    Svg rect(String style, int x, int y, int width, int height) {
        begin("rect", style).number("x", x).number("y", y);
        return number("width", width).number("height", height).end();
    }

    Svg circle(String style, int x, int y, int radius) {
        return begin("circle", style).number("cx", x).number("cy", y).number("r", radius).end();
    }

    Svg path(String style, String way) {
        begin("path", style);
        text.append(" d=\"").append(way).append('"');
        return end();
    }

    // There are thousands of them, so they are put together without a format.
    private Svg begin(String name, String style) {
        text.append('<').append(name).append(" class=\"").append(style).append('"');
        return this;
    }

    private Svg number(String name, int value) {
        text.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private Svg end() {
        text.append("/>\n");
        return this;
    }

    /** A line with a head at its end. */
    Svg arrow(String style, int x1, int y1, int x2, int y2) {
        line(style, x1, y1, x2, y2);
        return head(style, x2, y2, Math.atan2(y2 - y1, x2 - x1));
    }

    /** The head of an arrow that arrives in this direction. */
    Svg head(String style, int x, int y, double angle) {
        int[] left = backwards(angle - 0.42);
        int[] right = backwards(angle + 0.42);
        return path(
                "head " + style,
                "M"
                        + x
                        + " "
                        + y
                        + "l"
                        + left[0]
                        + " "
                        + left[1]
                        + "l"
                        + (right[0] - left[0])
                        + " "
                        + (right[1] - left[1])
                        + "z");
    }

    private static int[] backwards(double angle) {
        return new int[] {
            (int) Math.round(-HEAD * Math.cos(angle)), (int) Math.round(-HEAD * Math.sin(angle))
        };
    }

    Svg text(String style, Anchor anchor, int x, int y, String words) {
        makeRoom(style, anchor, x, y, words);
        String place =
                switch (anchor) {
                    case START -> "";
                    case MIDDLE -> " mid";
                    case END -> " end";
                };
        begin("text", style + place).number("x", x).number("y", y);
        text.append('>').append(escaped(words)).append("</text>\n");
        return this;
    }

    /** A text that is cut off where it is too long. The pointer over it shows it in full. */
    Svg label(String style, Anchor anchor, int x, int y, String words, int longest) {
        String shown = Words.shortened(words, longest);
        if (shown.equals(words)) {
            return text(style, anchor, x, y, words);
        }
        text.append("<g><title>").append(escaped(words)).append("</title>\n");
        text(style, anchor, x, y, shown);
        return endGroup();
    }

    /** What is written may be longer than the picture was meant to be wide. */
    private void makeRoom(String style, Anchor anchor, int x, int y, String words) {
        int letter = letter(style);
        int width = words.codePoints().map(it -> it < WIDE_LETTERS ? letter : 2 * letter).sum();
        int start =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        left = Math.min(left, start - MARGIN);
        right = Math.max(right, start + width + MARGIN);
        bottom = Math.max(bottom, y + 2 * MARGIN);
    }

    private static int letter(String style) {
        if (style.contains("name")) {
            return LETTER_OF_A_NAME;
        }
        boolean bold = style.contains("type") || style.contains("late") || style.contains("again");
        return bold ? BOLD_LETTER : LETTER;
    }

    Svg add(Svg other) {
        text.append(other.text);
        left = Math.min(left, other.left);
        right = Math.max(right, other.right);
        bottom = Math.max(bottom, other.bottom);
        return this;
    }

    /** The whole picture, at least as large as this. */
    String picture(int leastWidth, int leastHeight, String title) {
        int width = Math.max(leastWidth, right) - left;
        int height = Math.max(leastHeight, bottom);
        return """
        <svg class="flow" role="img" viewBox="%s 0 %s %s" width="%s" height="%s" xmlns="http://www.w3.org/2000/svg">
        <title>%s</title>
        %s</svg>
        """
                .formatted(left, width, height, width, height, escaped(title), text);
    }
}
