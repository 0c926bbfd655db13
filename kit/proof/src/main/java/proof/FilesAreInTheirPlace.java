package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.Exercise;
import workbook.engine.Answer;

final class FilesAreInTheirPlace implements Check {

    /** The list that tells a learner's build which files should be there. */
    static final String LIST = "given-files.txt";

    @Override
    public String promise() {
        return "each file to edit belongs to one exercise, only these are solved, and "
                + LIST
                + " is complete";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        Set<String> starter = places(module.folders().starter().places());
        Set<String> solved = places(module.folders().solvedFiles().places());
        Map<String, String> owner = new HashMap<>();
        for (Exercise exercise : module.exercises()) {
            for (String file : exercise.edit()) {
                if (!starter.contains(file)) {
                    findings.add(
                            new Finding(
                                    exercise.number(),
                                    "says to edit " + file + ", which is not there"));
                }
                if (!solved.contains(file)) {
                    findings.add(new Finding(exercise.number(), "has no solution for " + file));
                }
                String other = owner.put(file, exercise.number());
                if (other != null) {
                    findings.add(
                            new Finding(
                                    exercise.number(),
                                    "edits " + file + ", which belongs to " + other + " already"));
                }
            }
        }
        solved.stream()
                .filter(file -> !owner.containsKey(file))
                .forEach(
                        file ->
                                findings.add(
                                        new Finding(
                                                file,
                                                "is among the solutions, but no exercise says to edit it")));
        module.folders()
                .unchanged()
                .forEach(
                        file ->
                                findings.add(
                                        new Finding(
                                                file,
                                                "is the starter, unchanged. What is there to edit?")));
        Stream.of(module.wrongAnswers(), module.rightAnswers())
                .flatMap(answers -> answers.keySet().stream())
                .forEach(answer -> strays(answer, owner, starter).forEach(findings::add));
        list(module.folders().exercises(), starter).ifPresent(findings::add);
        return findings;
    }

    // An answer may bring a new file of its own. It may not change what is given or belongs to
    // another exercise.
    private static List<Finding> strays(
            Answer answer, Map<String, String> owner, Set<String> starter) {
        return Attempt.places(answer).stream()
                .filter(starter::contains)
                .filter(file -> !answer.exercise().equals(owner.get(file)))
                .map(
                        file ->
                                new Finding(
                                        answer.name(),
                                        "changes "
                                                + file
                                                + ", which is not a file of exercise "
                                                + answer.exercise()))
                .toList();
    }

    private static Optional<Finding> list(Path exercises, Set<String> starter) {
        Path list = exercises.resolve(LIST);
        try {
            Set<String> listed =
                    Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : Set.of();
            return listed.equals(starter)
                    ? Optional.empty()
                    : Optional.of(
                            new Finding(
                                    exercises.getFileName() + "/" + LIST,
                                    "should be exactly this, so that a deleted file is missed:\n"
                                            + String.join("\n", starter)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(List<Path> paths) {
        return paths.stream()
                .map(path -> path.toString().replace('\\', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
