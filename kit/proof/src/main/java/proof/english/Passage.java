package proof.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of text without markup: a paragraph, a cell of a table, a comment, a text in the code.
 *
 * @param file where it is, seen from the workbook's folder, with slashes
 * @param line the line in which it begins
 * @param kind what it is for
 * @param text its lines as in the file; {@link #BREAK} ends a sentence, too
 */
record Passage(String file, int line, Kind kind, String text) {

    /** The end of a paragraph inside a passage. */
    static final char BREAK = '\u2029';

    /** What a passage is for. */
    enum Kind {
        /** A title: no sentence. */
        HEADING,
        /** A paragraph, or anything else that is read. */
        PROSE,
        /** The sentence that is the name of a test. */
        TEST_NAME,
        /** A text in the code, mostly a failure message. */
        MESSAGE,
        /** A comment in the code. Its first sentence may be no more than a name for something. */
        COMMENT,
        /** The Javadoc of a file that a learner edits. */
        CONTRACT,
        /** What Javadoc says of a parameter, a result or an exception: no sentence. */
        FRAGMENT
    }

    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern END =
            Pattern.compile(
                    "[.!?…][\"”’)*_\\]]*(?=\\s+[\"“‘(\\[*_]*[\\p{Lu}\\d`])|" + BREAK + "|\\z",
                    Pattern.DOTALL);

    /** What is between two full stops. */
    List<Sentence> sentences() {
        String masked = CODE.matcher(text).replaceAll(code -> "x".repeat(code.group().length()));
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        Matcher end = END.matcher(withBackticks(masked));
        while (end.find()) {
            String shown = text.substring(begin, end.end()).replace(BREAK, ' ');
            if (!shown.isBlank()) {
                String plain = masked.substring(begin, end.end()).replace(BREAK, ' ');
                int from = begin + shown.indexOf(shown.strip());
                sentences.add(
                        new Sentence(
                                this,
                                sentences.size(),
                                line + lines(text.substring(0, from)),
                                flat(shown),
                                flat(plain)));
            }
            begin = end.end();
        }
        return sentences;
    }

    // A sentence may begin with code, which the mask hides.
    private String withBackticks(String masked) {
        StringBuilder marked = new StringBuilder(masked);
        CODE.matcher(text).results().forEach(code -> marked.setCharAt(code.start(), '`'));
        return marked.toString();
    }

    private static int lines(String before) {
        return (int) before.chars().filter(letter -> letter == '\n').count();
    }

    private static String flat(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
