package workbook.board;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The place in a text that a link can lead to. It is a heading, written as the usual viewers of
 * Markdown write it in a link.
 */
public final class Anchor {

    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{N} _-]");

    private Anchor() {}

    /**
     * What comes after the {@code #} in a link.
     *
     * @param heading the words of the heading, without the signs before it
     */
    public static String of(String heading) {
        return LEFT_OUT.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
    }
}
