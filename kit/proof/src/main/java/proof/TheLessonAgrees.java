package proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import workbook.Exercise;
import workbook.board.Anchor;

final class TheLessonAgrees implements Check {

    @Override
    public String promise() {
        return "the lesson has a row in its table and a section for each exercise, and they agree with the tests";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        Path lesson = module.folders().exercises().resolve("README.md");
        Markdown text = Markdown.of(lesson);
        List<Finding> findings = new ArrayList<>();
        for (Exercise exercise : module.exercises()) {
            String heading = exercise.number() + " " + exercise.title();
            if (!text.headings().contains(heading)) {
                findings.add(
                        new Finding(
                                exercise.number(),
                                "has no section \"" + heading + "\" in the lesson"));
            }
            String row = row(exercise);
            if (!text.lines().contains(row)) {
                findings.add(
                        new Finding(
                                exercise.number(),
                                "should have this row in the lesson's table:\n" + row));
            }
        }
        text.lines().stream()
                .filter(line -> line.matches("\\| \\d+\\.\\d+ \\|.*"))
                .filter(
                        line ->
                                module.exercises().stream()
                                        .noneMatch(
                                                exercise ->
                                                        line.startsWith(
                                                                "| " + exercise.number() + " |")))
                .forEach(
                        line ->
                                findings.add(
                                        new Finding(line, "is not an exercise. The row can go")));
        if (!text.headings().contains("Questions to discuss")) {
            findings.add(
                    new Finding(
                            module.folders().name(),
                            "has no section \"Questions to discuss\" in the lesson. The board leads there at the end"));
        }
        if (text.headings().isEmpty()) {
            findings.add(
                    new Finding(
                            module.folders().name(),
                            "has no lesson: README.md is missing or has no heading"));
        }
        return findings;
    }

    private static String row(Exercise exercise) {
        String anchor = Anchor.of(exercise.number() + " " + exercise.title());
        List<String> files =
                Arrays.stream(exercise.edit())
                        .map(file -> "[%s](%s)".formatted(Path.of(file).getFileName(), file))
                        .toList();
        return "| %s | [%s](#%s) | %s | %s |"
                .formatted(
                        exercise.number(),
                        exercise.title(),
                        anchor,
                        exercise.minutes(),
                        String.join(", ", files));
    }
}
