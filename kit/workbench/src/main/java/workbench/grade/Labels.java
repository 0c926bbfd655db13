package workbench.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The participants' labels on the wall. They are their names, or numbers that do not follow the
 * alphabet. The numbers stay the same as long as the group is the same.
 */
final class Labels {

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final boolean named;

    private Labels(boolean named) {
        this.named = named;
    }

    static Labels names(List<Grade> grades) {
        Labels names = new Labels(true);
        grades.forEach(grade -> names.labels.put(grade.participant(), grade.participant()));
        return names;
    }

    static Labels numbers(List<Grade> grades) {
        Labels numbers = new Labels(false);
        grades.stream()
                .map(Grade::participant)
                .sorted(Comparator.comparing(name -> HexFormat.of().formatHex(Sha256.of(name))))
                .forEach(name -> numbers.labels.put(name, "No. " + (numbers.labels.size() + 1)));
        return numbers;
    }

    String of(Grade grade) {
        return labels.get(grade.participant());
    }

    /** For the instructor's eyes: the name behind each number. Nothing where names are shown. */
    List<String> whoIsWho() {
        List<String> lines = new ArrayList<>();
        if (!named) {
            labels.forEach((name, no) -> lines.add("   " + no + "  " + Matrix.inOneLine(name)));
        }
        return lines;
    }

    /** A text, without the participant's name where a path has it and where an author signs. */
    String without(Grade grade, String text) {
        if (named) {
            return text;
        }
        String name = Pattern.quote(grade.participant());
        return text.replaceAll("(?<=[/\\\\])" + name + "(?=[/\\\\\\s]|$)", "…")
                .replaceAll("@author.*", "@author …");
    }
}
