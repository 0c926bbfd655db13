package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.Exercise;
import workbook.board.AllDone;
import workbook.board.Hints;

final class HintsAreThere implements Check {

    private static final int TIERS = 3;

    @Override
    public String promise() {
        return "each exercise has hints in three tiers, and the module has last words with the table of its last exercise";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        Path folder = module.folders().exercises();
        for (Exercise exercise : module.exercises()) {
            int tiers = Hints.tiers(folder, exercise.number()).size();
            if (tiers != TIERS) {
                findings.add(
                        new Finding(
                                exercise.number(),
                                "has "
                                        + tiers
                                        + " hints in hints/"
                                        + exercise.number()
                                        + ".md. It should be "
                                        + TIERS));
            }
        }
        strays(folder.resolve("hints"), module.exercises())
                .forEach(
                        stray ->
                                findings.add(
                                        new Finding("hints/" + stray, "belongs to no exercise")));
        Path allDone = folder.resolve("hints/all-done.md");
        if (Files.notExists(allDone)) {
            findings.add(
                    new Finding(
                            module.folders().name(),
                            "has no hints/all-done.md for those who finish it"));
        } else if (!module.exercises().isEmpty()) {
            findings.addAll(missingTables(module, module.exercises().getLast()));
        }
        return findings;
    }

    private static List<Finding> missingTables(ModuleProof module, Exercise last) {
        AllDone allDone = new AllDone(module.folders().exercises());
        return module.solution().shown().getOrDefault(last.number(), List.of()).stream()
                .filter(table -> !allDone.shows(table))
                .map(
                        table ->
                                new Finding(
                                        last.number(),
                                        "is the last exercise, so hints/all-done.md should contain the table that it shows:\n"
                                                + table))
                .toList();
    }

    private static List<String> strays(Path hints, List<Exercise> exercises) {
        if (Files.notExists(hints)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(hints)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("all-done.md"))
                    .filter(
                            name ->
                                    exercises.stream()
                                            .noneMatch(
                                                    exercise ->
                                                            name.equals(exercise.number() + ".md")
                                                                    || name.equals(
                                                                            exercise.number()
                                                                                    + ".before.txt")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
