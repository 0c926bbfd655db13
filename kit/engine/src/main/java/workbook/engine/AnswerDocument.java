package workbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers to one exercise, as an instructor reads them: a Markdown document such as {@code
 * wrong-answers/1.2.md}. Each answer has a heading of the third level with its name. Below it are
 * the idea, what the board says and what to ask. The difference from the solution is a block of
 * code. Headings of the second level are for the reader alone.
 */
public final class AnswerDocument {

    /** Precedes the list of words that reject a wrong answer. */
    public static final String BOARD = "The board says:";

    /** Precedes what to ask. */
    public static final String ASK = "Ask: ";

    /** Marks a wrong answer that is handed out as the starter. */
    public static final String STARTER = "This is the starter.";

    /** Marks a right answer that one run says too little about. */
    public static final String REPEAT = "Chance has a part in it.";

    /** Precedes the name of an answer. */
    public static final String NAME = "### ";

    /** Begins the difference. */
    public static final String BLOCK = "```diff";

    /** Ends the difference. */
    public static final String END = "```";

    private static final String ENDING = ".md";
    private static final String WORDS = "- ";

    private final Path file;
    private final List<Answer> answers = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private final List<String> text = new ArrayList<>();
    private final List<String> difference = new ArrayList<>();

    private AnswerDocument(Path file) {
        this.file = file;
    }

    static boolean is(Path file) {
        return file.toString().endsWith(ENDING);
    }

    /** The answers in a document, in their order. */
    static List<Answer> read(Path file) {
        try {
            return new AnswerDocument(file).answers(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How an answer is written down in a document. */
    public static List<String> written(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(NAME + answer.name().substring(answer.name().indexOf('-') + 1));
        lines.addAll(List.of("", answer.idea()));
        if (!answer.words().isEmpty()) {
            lines.addAll(List.of("", BOARD, ""));
            answer.words().forEach(words -> lines.add(WORDS + words));
        }
        answer.question().ifPresent(question -> lines.addAll(List.of("", ASK + question)));
        if (answer.isStarter()) {
            lines.addAll(List.of("", STARTER));
        }
        if (answer.isRepeated()) {
            lines.addAll(List.of("", REPEAT));
        }
        if (!answer.difference().isEmpty()) {
            lines.addAll(List.of("", BLOCK));
            lines.addAll(answer.difference());
            lines.add(END);
        }
        return lines;
    }

    private List<Answer> answers(List<String> lines) {
        boolean inBlock = false;
        for (String line : lines) {
            if (inBlock) {
                inBlock = !line.equals(END);
                if (inBlock) {
                    difference.add(line);
                }
            } else if (line.startsWith("#")) {
                finish();
                name =
                        Optional.of(line)
                                .filter(heading -> heading.startsWith(NAME))
                                .map(heading -> heading.substring(NAME.length()).strip());
            } else if (line.equals(BLOCK)) {
                inBlock = true;
            } else {
                text.add(line);
            }
        }
        finish();
        return answers;
    }

    private void finish() {
        name.ifPresent(known -> answers.add(answer(exercise() + "-" + known)));
        text.clear();
        difference.clear();
    }

    private Answer answer(String whole) {
        List<String> idea = text.stream().takeWhile(line -> !isMarking(line)).toList();
        List<String> rest = text.subList(idea.size(), text.size());
        List<String> marks = new ArrayList<>();
        if (rest.contains(STARTER)) {
            marks.add(Answer.STARTER);
        }
        if (rest.contains(REPEAT)) {
            marks.add(Answer.REPEAT);
        }
        return new Answer(
                file,
                whole,
                String.join(" ", idea).strip(),
                question(rest),
                rest.stream()
                        .filter(line -> line.startsWith(WORDS))
                        .map(line -> line.substring(WORDS.length()).strip())
                        .toList(),
                marks,
                List.copyOf(difference));
    }

    private static Optional<String> question(List<String> lines) {
        List<String> question =
                lines.stream()
                        .dropWhile(line -> !line.startsWith(ASK))
                        .takeWhile(line -> !line.isBlank())
                        .toList();
        return question.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" ", question).substring(ASK.length()).strip());
    }

    private String exercise() {
        String fileName = file.getFileName().toString();
        return fileName.substring(0, fileName.length() - ENDING.length());
    }

    private static boolean isMarking(String line) {
        return line.equals(BOARD)
                || line.equals(STARTER)
                || line.equals(REPEAT)
                || line.startsWith(ASK);
    }
}
