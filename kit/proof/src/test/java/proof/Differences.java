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
import workbook.engine.Sources;

/**
 * The differences in the wrong and right answers of a module, and how they would stand there if
 * they had just been made from formatted files.
 */
final class Differences {

    private final ModuleFolders module;
    private final Sources solved;

    Differences(ModuleFolders module) {
        this.module = module;
        solved = module.solved();
    }

    /** The files whose difference stands there in another way. */
    List<Path> untidy() {
        return answers()
                .parallel()
                .filter(answer -> !answer.difference().equals(tidy(answer)))
                .map(Answer::file)
                .toList();
    }

    /** Writes those anew, and leaves those alone that do not fit the solution at all. */
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

    private static void write(Answer answer, List<String> difference) {
        try {
            List<String> before = Files.readAllLines(answer.file());
            int heading = before.size() - answer.difference().size();
            List<String> all = new ArrayList<>(before.subList(0, heading));
            all.addAll(difference);
            Files.writeString(answer.file(), String.join("\n", all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
