package workbench.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How two processes talk: one line a message, words between tabs. Each line begins with a token
 * that only the two of them know, so that whatever else turns up between them is told apart.
 */
final class Line {

    private Line() {}

    static String of(String token, List<String> words) {
        return words.stream()
                .map(Line::escaped)
                .collect(Collectors.joining("\t", token + "\t", ""));
    }

    /** The words, or nothing if the line does not begin with the token. */
    static Optional<List<String>> words(String token, String line) {
        if (!line.startsWith(token + "\t")) {
            return Optional.empty();
        }
        String rest = line.substring(token.length() + 1);
        return Optional.of(Arrays.stream(rest.split("\t", -1)).map(Line::plain).toList());
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '\\' || i + 1 == word.length()) {
                plain.append(c);
                continue;
            }
            i++;
            plain.append(
                    switch (word.charAt(i)) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        default -> word.charAt(i);
                    });
        }
        return plain.toString();
    }
}
