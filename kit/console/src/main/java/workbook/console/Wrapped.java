package workbook.console;

import java.util.ArrayList;
import java.util.List;

/** Text, broken into lines between its words. */
public final class Wrapped {

    private Wrapped() {}

    /** Every line is indented as the text is, for it may be code. */
    public static List<String> to(int width, String text) {
        String words = text.replaceFirst("^\\s+", "");
        String indentation = text.substring(0, text.length() - words.length()).replaceAll(".", " ");
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (line.length() > 0
                    && indentation.length() + line.length() + 1 + word.length() > width) {
                lines.add(indentation + line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(indentation + line);
        return lines;
    }
}
