package proof.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import proof.english.Passage.Kind;

/**
 * The text of a Markdown file: paragraphs, items of lists, cells of tables. Blocks of code are
 * none.
 */
final class MarkdownProse {

    private static final Pattern ITEM = Pattern.compile("\\s*([-*]|\\d+\\.)\\s.*");
    private static final String QUOTED_MESSAGES = "The board says:";

    private final String file;
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int begin;
    private String fence = "";
    private boolean quoted;

    private MarkdownProse(String file) {
        this.file = file;
    }

    static List<Passage> of(String file, String text) {
        MarkdownProse prose = new MarkdownProse(file);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            prose.read(lines.get(i), i + 1);
        }
        prose.endParagraph();
        return prose.passages;
    }

    private void read(String line, int number) {
        String start = line.strip();
        if (!fence.isEmpty()) {
            fence = start.equals(fence) ? "" : fence;
        } else if (start.startsWith("```")) {
            endParagraph();
            fence = start.replaceFirst("[^`].*", "");
        } else if (start.isEmpty() || start.matches("-{3,}|<!--.*-->")) {
            endParagraph();
        } else if (start.startsWith("#")) {
            endParagraph();
            add(number, Kind.HEADING, start.replaceFirst("#+\\s*", ""));
        } else if (start.startsWith("|")) {
            endParagraph();
            cells(start, number);
        } else {
            continueParagraph(line, start, number);
        }
    }

    private void continueParagraph(String line, String start, int number) {
        boolean item = ITEM.matcher(line).matches();
        if (item) {
            endParagraph();
        }
        if (start.equals(QUOTED_MESSAGES)) {
            quoted = true;
        } else if (quoted && !start.startsWith("- ") && paragraph.isEmpty()) {
            quoted = false;
        }
        if (paragraph.isEmpty()) {
            begin = number;
        } else {
            paragraph.append('\n');
        }
        paragraph.append(item ? start.replaceFirst("([-*]|\\d+\\.)\\s+", "") : start);
    }

    private void cells(String row, int number) {
        if (!row.matches("[|\\s:-]+")) {
            for (String cell : row.split("(?<!\\\\)\\|")) {
                add(number, Kind.PROSE, cell.strip());
            }
        }
    }

    private void endParagraph() {
        // What the board says is read where it is written: in the tests.
        if (!paragraph.isEmpty() && !quoted) {
            add(begin, Kind.PROSE, paragraph.toString());
        }
        paragraph.setLength(0);
    }

    private void add(int line, Kind kind, String text) {
        if (!text.isBlank()) {
            passages.add(new Passage(file, line, kind, withoutMarkup(text)));
        }
    }

    private static String withoutMarkup(String text) {
        return text.replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("<br>", " ")
                .replaceAll("</?[a-z]+>", "")
                .replace("**", "")
                .replaceAll("(?<!\\w)\\*(?=\\w)|(?<=[\\w.,!?])\\*(?!\\w)", "");
    }
}
