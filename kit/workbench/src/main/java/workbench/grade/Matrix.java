package workbench.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.AttributedString;
import workbench.source.ExerciseSource;

/** What the instructor sees on the screen: participants by exercises. */
final class Matrix {

    private static final int MOST_REMARKS = 3;
    private static final int MOST_COMMON = 10;
    private static final int LONGEST_REMARK = 200;

    private final Summary summary;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private Matrix(Summary summary) {
        this.summary = summary;
        width = summary.grades().stream().mapToInt(grade -> columns(name(grade))).max().orElse(0);
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
        remarks();
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
        StringBuilder row = new StringBuilder(" " + padded(name(grade), width));
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
        List<Summary.Common> common = summary.mostCommon();
        if (common.isEmpty()) {
            return;
        }
        lines.add(" The most common wrong answers");
        common.stream()
                .limit(MOST_COMMON)
                .map(
                        it ->
                                "   "
                                        + padded(it.participants() + " × ", 5)
                                        + it.answer().name()
                                        + ": "
                                        + it.answer().idea())
                .forEach(lines::add);
        if (common.size() > MOST_COMMON) {
            lines.add("   … and " + (common.size() - MOST_COMMON) + " more, in grades.json");
        }
        lines.add("");
    }

    private void remarks() {
        List<Grade> remarkable =
                summary.grades().stream().filter(grade -> !grade.remarks().isEmpty()).toList();
        if (remarkable.isEmpty() && summary.notes().isEmpty()) {
            return;
        }
        lines.add(" To be looked at");
        summary.notes().forEach(note -> lines.add("   " + note));
        for (Grade grade : remarkable) {
            List<String> remarks = grade.remarks();
            remarks.stream()
                    .limit(MOST_REMARKS)
                    .map(remark -> "   " + name(grade) + ": " + inOneLine(remark))
                    .forEach(lines::add);
            if (remarks.size() > MOST_REMARKS) {
                lines.add(
                        "   "
                                + name(grade)
                                + ": … and "
                                + (remarks.size() - MOST_REMARKS)
                                + " more, in grades.json");
            }
        }
        lines.add("");
    }

    private static String name(Grade grade) {
        return inOneLine(grade.participant());
    }

    /** Without what would spoil a line. */
    static String inOneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() > LONGEST_REMARK ? line.substring(0, LONGEST_REMARK) + "…" : line;
    }

    private static String column(ExerciseSource exercise) {
        return exercise.number().substring(exercise.number().indexOf('.') + 1);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }

    /** How many columns of a terminal a text takes: letters of some languages take two. */
    private static int columns(String text) {
        return new AttributedString(text).columnLength();
    }
}
