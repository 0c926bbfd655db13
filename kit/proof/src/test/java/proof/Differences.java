package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.engine.Answer;
import workbook.engine.AnswerDocument;
import workbook.engine.Sources;

/**
 * The differences in the wrong and right answers of a module, and how they should be. They should
 * look as if just made from formatted files.
 */
final class Differences {

    private final ModuleFolders module;
    private final Sources solved;

    Differences(ModuleFolders module) {
        this.module = module;
        solved = module.solved();
    }

    /** The files whose difference is written in another way. */
    List<Path> untidy() {
        return answers()
                .parallel()
                .filter(answer -> !answer.difference().equals(tidy(answer)))
                .map(Answer::file)
                .distinct()
                .toList();
    }

    /** The files with an answer that is not in its exercise's document yet. */
    List<Path> drafts() {
        return answers().filter(Answer::isDraft).map(Answer::file).toList();
    }

    /** Puts those into the documents, behind the answers that are there. */
    void putDraftsIntoDocuments() {
        answers().filter(Answer::isDraft).forEach(this::putIntoDocument);
    }

    /** Writes those again, and leaves those alone that do not fit the solution at all. */
    void tidyUp() {
        answers()
                .forEach(
                        answer -> {
                            List<String> difference = tidy(answer);
                            if (!answer.difference().equals(difference)) {
                                write(answer, difference);
                            }
                        });
    }

    private Stream<Answer> answers() {
        return Stream.concat(module.wrongAnswers().stream(), module.rightAnswers().stream());
    }

    private List<String> tidy(Answer answer) {
        try {
            Map<String, List<String>> texts = new TreeMap<>();
            Attempt.wherever(answer, solved)
                    .texts()
                    .forEach((place, lines) -> texts.put(place, formatted(answer, place, lines)));
            return new Attempt(texts).difference(solved);
        } catch (Attempt.DoesNotFitException e) {
            // It is the proof that says so.
            return answer.difference();
        }
    }

    private static List<String> formatted(Answer answer, String place, List<String> lines) {
        return JavaFiles.formatted(answer.name() + ", " + place, String.join("\n", lines) + "\n")
                .lines()
                .toList();
    }

    private void putIntoDocument(Answer draft) {
        Path document = draft.file().resolveSibling(draft.exercise() + ".md");
        List<String> lines = new ArrayList<>();
        try {
            if (Files.exists(document)) {
                lines.addAll(Files.readAllLines(document));
            } else {
                lines.add("# " + title(draft));
            }
            lines.add("");
            lines.addAll(AnswerDocument.written(draft));
            Files.writeString(document, String.join("\n", lines) + "\n");
            Files.delete(draft.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // As the lesson calls the exercise.
    private String title(Answer answer) {
        return Markdown.of(module.exercises().resolve("README.md")).headings().stream()
                .filter(heading -> heading.startsWith(answer.exercise() + " "))
                .findFirst()
                .orElse(answer.exercise());
    }

    private static void write(Answer answer, List<String> difference) {
        try {
            List<String> before = Files.readAllLines(answer.file());
            int from = before.size() - answer.difference().size();
            if (!answer.isDraft()) {
                String name = answer.name().substring(answer.exercise().length() + 1);
                int heading = before.indexOf(AnswerDocument.NAME + name);
                List<String> entry = before.subList(heading, before.size());
                from = heading + entry.indexOf(AnswerDocument.BLOCK) + 1;
            }
            List<String> all = new ArrayList<>(before.subList(0, from));
            all.addAll(difference);
            all.addAll(before.subList(from + answer.difference().size(), before.size()));
            Files.writeString(answer.file(), String.join("\n", all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
