package workbench.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import workbench.source.ExerciseSource;

/** What the instructor sees on the screen: participants by exercises. */
final class Matrix {

    private static final int MOST_NOTES = 3;

    private final Summary summary;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private Matrix(Summary summary) {
        this.summary = summary;
        width =
                summary.grades().stream()
                        .mapToInt(grade -> grade.participant().length())
                        .max()
                        .orElse(0);
    }

    static List<String> of(Summary summary) {
        return new Matrix(summary).lines();
    }

    private List<String> lines() {
        heading();
        summary.grades().forEach(this::row);
        lines.add("");
        legend();
        commonMistakes();
        notes();
        return lines;
    }

    private void heading() {
        StringBuilder names = new StringBuilder(" " + " ".repeat(width));
        StringBuilder numbers = new StringBuilder(names);
        for (PristineModule module : summary.modules()) {
            int space = module.exercises().stream().mapToInt(it -> column(it).length() + 1).sum();
            names.append("  ").append(padded(" " + module.folder().number(), space));
            numbers.append("  ");
            module.exercises().forEach(it -> numbers.append(' ').append(column(it)));
        }
        lines.addAll(
                List.of(
                        "",
                        names.toString().stripTrailing(),
                        numbers.append("   done").toString()));
    }

    private void row(Grade grade) {
        StringBuilder row = new StringBuilder(" " + padded(grade.participant(), width));
        for (PristineModule module : summary.modules()) {
            row.append("  ");
            for (ExerciseSource exercise : module.exercises()) {
                String sign = grade.marks().get(exercise.number()).status().sign();
                row.append(' ').append(padded(sign, column(exercise).length()));
            }
        }
        lines.add(row + "   " + grade.done() + " of " + grade.marks().size());
    }

    private void legend() {
        List<Status> seen =
                Arrays.stream(Status.values())
                        .filter(
                                status ->
                                        summary.grades().stream()
                                                .flatMap(it -> it.marks().values().stream())
                                                .anyMatch(mark -> mark.status() == status))
                        .toList();
        seen.forEach(status -> lines.add("   " + status.sign() + " " + status.meaning()));
        lines.add("");
    }

    private void commonMistakes() {
        List<String> common =
                summary.exercises().stream()
                        .filter(exercise -> !summary.mostCommon(exercise).isEmpty())
                        .flatMap(
                                exercise ->
                                        summary.mostCommon(exercise).stream()
                                                .map(
                                                        it ->
                                                                "   "
                                                                        + padded(
                                                                                it.participants()
                                                                                        + " × ",
                                                                                5)
                                                                        + it.answer().name()
                                                                        + ": "
                                                                        + it.answer().idea()))
                        .toList();
        if (!common.isEmpty()) {
            lines.add(" The most common wrong answers");
            lines.addAll(common);
            lines.add("");
        }
    }

    private void notes() {
        List<Grade> noted =
                summary.grades().stream().filter(grade -> !grade.notes().isEmpty()).toList();
        if (noted.isEmpty() && summary.notes().isEmpty()) {
            return;
        }
        lines.add(" To be looked at");
        summary.notes().forEach(note -> lines.add("   " + note));
        for (Grade grade : noted) {
            List<String> notes = grade.notes();
            lines.addAll(
                    notes.stream()
                            .limit(MOST_NOTES)
                            .map(note -> "   " + grade.participant() + ": " + note)
                            .collect(Collectors.toList()));
            if (notes.size() > MOST_NOTES) {
                lines.add(
                        "   "
                                + grade.participant()
                                + ": … and "
                                + (notes.size() - MOST_NOTES)
                                + " more, in grades.json");
            }
        }
        lines.add("");
    }

    private static String column(ExerciseSource exercise) {
        return exercise.number().substring(exercise.number().indexOf('.') + 1);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
