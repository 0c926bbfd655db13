package workbook.board;

import java.util.ArrayList;
import java.util.List;

/** Text, broken into lines between its words. */
final class Wrapped {

    private Wrapped() {}

    /** Every line is indented as the text is, for it may be code. */
    static List<String> to(int width, String text) {
        String indentation = " ".repeat(text.length() - text.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.stripLeading().split(" ", -1)) {
            if (!line.isEmpty()
                    && indentation.length() + line.length() + 1 + word.length() > width) {
                lines.add(indentation + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(indentation + line);
        return lines;
    }
}
