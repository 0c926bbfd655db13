package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.engine.Sources;
import workbook.engine.WrongAnswer;

/**
 * The differences in the wrong answers of a module, and how they would stand there if they had just
 * been made from formatted files.
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
        return module.wrongAnswers().parallelStream()
                .filter(answer -> !answer.difference().equals(tidy(answer)))
                .map(WrongAnswer::file)
                .toList();
    }

    /** Writes those anew, and leaves those alone that do not fit the solution at all. */
    void tidyUp() {
        for (WrongAnswer answer : module.wrongAnswers()) {
            List<String> difference = tidy(answer);
            if (!answer.difference().equals(difference)) {
                write(answer, difference);
            }
        }
    }

    private List<String> tidy(WrongAnswer answer) {
        try {
            Map<String, List<String>> texts = new TreeMap<>();
            Misunderstanding.wherever(answer, solved)
                    .texts()
                    .forEach((place, lines) -> texts.put(place, formatted(answer, place, lines)));
            return new Misunderstanding(texts).difference(solved);
        } catch (Misunderstanding.DoesNotFitException e) {
            // It is the proof that says so.
            return answer.difference();
        }
    }

    private static List<String> formatted(WrongAnswer answer, String place, List<String> lines) {
        return JavaFiles.formatted(answer.name() + ", " + place, String.join("\n", lines) + "\n")
                .lines()
                .toList();
    }

    private static void write(WrongAnswer answer, List<String> difference) {
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
