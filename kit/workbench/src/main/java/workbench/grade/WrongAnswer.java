package workbench.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named way to misunderstand an exercise, as it stands among the solutions.
 *
 * @param name for instance {@code 1.2-last-one-wins}
 * @param idea what somebody thinks who answers like this
 * @param words what a failure says that rejects it
 */
record WrongAnswer(String name, String idea, List<String> words) {

    /** All of a module; none if its solution is not here. */
    static List<WrongAnswer> in(Path solution) {
        Path folder = solution.resolve("wrong-answers");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve("rejected.txt")))
                    .sorted()
                    .map(WrongAnswer::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The one that is rejected in these words; if several are, the one that is described best.
     *
     * @param exercise its number
     * @param told what the first red test says
     */
    static Optional<WrongAnswer> matching(List<WrongAnswer> all, String exercise, String told) {
        return all.stream()
                .filter(answer -> answer.name.startsWith(exercise + "-"))
                .filter(answer -> !answer.words.isEmpty())
                .filter(answer -> answer.words.stream().allMatch(told::contains))
                .max(
                        Comparator.comparingInt(
                                answer -> answer.words.stream().mapToInt(String::length).sum()));
    }

    private static WrongAnswer of(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("rejected.txt"));
            int border = lines.indexOf("---");
            return new WrongAnswer(
                    folder.getFileName().toString(),
                    String.join(" ", lines.subList(0, Math.max(0, border))).strip(),
                    lines.subList(border + 1, lines.size()).stream()
                            .filter(line -> !line.isBlank())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
