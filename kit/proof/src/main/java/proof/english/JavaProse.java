package proof.english;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proof.english.Passage.Kind;

/**
 * The text of a Java file: its comments, the names of its tests, and its string literals. Literals
 * that are added up are one text, in which other values are a word each.
 */
final class JavaProse {

    private static final String VALUE = "`…`";

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<javadoc>/\\*\\*.*?\\*/)|(?<comment>/\\*.*?\\*/)|(?<line>//[^\\n]*)"
                            + "|(?<block>\"\"\"[^\\n]*\\n(?:\\\\.|[^\\\\])*?\"\"\")"
                            + "|(?<string>\"(?:\\\\.|[^\"\\\\\\n])*\")|(?<letter>'(?:\\\\.|[^'\\\\])+')"
                            + "|(?<word>[\\w$]+)|(?<sign>\\S)",
                    Pattern.DOTALL);

    /** Looks like code rather than like a sentence. */
    private static final Pattern CODE =
            Pattern.compile(
                    "[{}]|\\(\\)|->|;\\s*(\\z|\\n)|^(package|import|public|class|@\\w)|\\\\[\\\\wdsb]|\\$\\{|^--",
                    Pattern.MULTILINE);

    private record Token(String type, String text, int line) {

        boolean is(String sign) {
            return text.equals(sign);
        }

        boolean isString() {
            return type.equals("string") || type.equals("block");
        }
    }

    private final String file;
    private final Kind javadoc;
    private final List<Token> tokens;
    private final List<Passage> passages = new ArrayList<>();
    private final Set<Integer> read = new HashSet<>();

    private JavaProse(String file, Kind javadoc, List<Token> tokens) {
        this.file = file;
        this.javadoc = javadoc;
        this.tokens = tokens;
    }

    /**
     * Reads a file.
     *
     * @param javadoc what its Javadoc is for
     */
    static List<Passage> of(String file, String text, Kind javadoc) {
        JavaProse prose = new JavaProse(file, javadoc, tokens(text));
        for (int i = 0; i < prose.tokens.size(); i++) {
            prose.read(i);
        }
        return prose.passages;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int line = 1;
        int counted = 0;
        while (matcher.find()) {
            for (; counted < matcher.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            for (String type :
                    List.of("javadoc", "comment", "line", "block", "string", "letter", "word")) {
                if (matcher.group(type) != null) {
                    tokens.add(new Token(type, matcher.group(), line));
                }
            }
            if (matcher.group("sign") != null) {
                tokens.add(new Token("sign", matcher.group(), line));
            }
        }
        return tokens;
    }

    private void read(int i) {
        Token token = tokens.get(i);
        switch (token.type()) {
            case "javadoc" -> comment(token, javadoc);
            case "comment" -> comment(token, Kind.COMMENT);
            case "line" -> lineComments(i);
            case "string", "block" -> strings(i);
            default -> {}
        }
    }

    private void comment(Token token, Kind kind) {
        String text =
                token.text()
                        .replaceAll("^/\\*+|\\*/$", "")
                        .replaceAll("(?m)^\\s*\\* ?", "")
                        .replaceAll("(?s)<pre>.*?</pre>|\\{@snippet.*?\\n}", "")
                        .replaceAll("\\{@(?:code|literal)\\s+([^{}]*(?:\\{[^}]*}[^{}]*)*)}", "`$1`")
                        .replaceAll("\\{@link(?:plain)?\\s+[^\\s}]+\\s+([^}]*)}", "$1")
                        .replaceAll("\\{@link\\s+#?([^}]*)}", "`$1`")
                        .replaceAll("\\{@\\w+\\s*([^}]*)}", "`$1`")
                        .replaceAll("</?(?:p|li|ul|ol|br)>", "" + Passage.BREAK)
                        .replaceAll("</?[a-z]+>", "");
        int tags = tag(text);
        add(token.line(), kind, tags < 0 ? text : text.substring(0, tags));
        if (tags >= 0) {
            add(
                    token.line() + newlines(text.substring(0, tags)),
                    Kind.FRAGMENT,
                    text.substring(tags)
                            .replaceAll("(?m)^@(?:param|throws)\\s+\\S+", "" + Passage.BREAK)
                            .replaceAll("(?m)^@(?:see|since)[^\\n]*", "" + Passage.BREAK)
                            .replaceAll("(?m)^@\\w+", "" + Passage.BREAK));
        }
    }

    private static int tag(String text) {
        Matcher tag = Pattern.compile("(?m)^@\\w+").matcher(text);
        return tag.find() ? tag.start() : -1;
    }

    // Lines below each other are one comment.
    private void lineComments(int i) {
        StringBuilder text = new StringBuilder();
        int j = i;
        while (j < tokens.size()
                && tokens.get(j).type().equals("line")
                && tokens.get(j).line() == tokens.get(i).line() + j - i
                && read.add(j)) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(tokens.get(j).text().substring(2).strip());
            j++;
        }
        add(tokens.get(i).line(), Kind.COMMENT, text.toString());
    }

    private void strings(int i) {
        if (!read.add(i)) {
            return;
        }
        StringBuilder text = new StringBuilder(i > 0 && tokens.get(i - 1).is("+") ? VALUE : "");
        text.append(value(tokens.get(i)));
        int line = tokens.get(i).line();
        int end = endOfOperand(i + 1);
        while (end < tokens.size() && tokens.get(end).is("+")) {
            int operand = end + 1;
            end = endOfOperand(operand);
            if (operand < tokens.size() && tokens.get(operand).isString() && read.add(operand)) {
                text.append("\n".repeat(Math.max(0, tokens.get(operand).line() - line)));
                line = Math.max(line, tokens.get(operand).line());
                text.append(value(tokens.get(operand)));
            } else {
                text.append(VALUE);
            }
        }
        boolean name = i > 1 && tokens.get(i - 1).is("(") && tokens.get(i - 2).is("DisplayName");
        if (name || !CODE.matcher(text).find()) {
            add(tokens.get(i).line(), name ? Kind.TEST_NAME : Kind.MESSAGE, text.toString());
        }
    }

    // At the next plus, or where the whole sum ends.
    private int endOfOperand(int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            String sign = tokens.get(i).type().equals("sign") ? tokens.get(i).text() : "";
            if (depth == 0 && !sign.isEmpty() && "+,;)]}?:".contains(sign)) {
                return i;
            }
            depth += "([{".contains(sign) && !sign.isEmpty() ? 1 : 0;
            depth -= ")]}".contains(sign) && !sign.isEmpty() ? 1 : 0;
        }
        return tokens.size();
    }

    private static String value(Token token) {
        boolean block = token.type().equals("block");
        String inner =
                block
                        ? token.text()
                                .replaceFirst("^\"\"\"[^\\n]*\\n", "")
                                .replaceFirst("\"\"\"$", "")
                                .replaceAll("\\\\\\n\\s*", "")
                                .replaceAll("\\n[ ]*", "" + Passage.BREAK)
                        : token.text().substring(1, token.text().length() - 1);
        return inner.replace("\\n", "" + Passage.BREAK)
                .replace("\\\"", "\"")
                .replace("\\t", " ")
                .replace("\\\\", "\\");
    }

    private void add(int line, Kind kind, String text) {
        // A word or two are a name or a value.
        if (text.strip().split("\\s+").length > 2) {
            passages.add(new Passage(file, line, kind, text));
        }
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(letter -> letter == '\n').count();
    }
}
