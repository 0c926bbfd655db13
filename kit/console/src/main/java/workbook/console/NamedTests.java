package workbook.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tests that a learner has named with {@code -Dtest}, held against a module's exercises. */
final class NamedTests {

    private final Path module;
    private final List<String> named = new ArrayList<>();

    /**
     * @param module the module's folder
     * @param named as Surefire takes it: names with commas between, each with a method behind a #
     */
    NamedTests(Path module, String named) {
        this.module = module;
        for (String name : named.split(",")) {
            if (!name.trim().isEmpty() && !name.trim().startsWith("!")) {
                this.named.add(name.trim());
            }
        }
    }

    /** Whether any of the module's exercises is named so. */
    boolean areHere() throws IOException {
        return !found().isEmpty();
    }

    /** Whether single tests are named. */
    boolean haveMethods() {
        return named.stream().anyMatch(name -> name.contains("#"));
    }

    /** Why nothing has run: the exercise is missing, or none of its tests is called so. */
    String whyNothingRan() throws IOException {
        List<String> found = found();
        List<String> exercises = exercises();
        if (!found.isEmpty()) {
            return "No test in "
                    + String.join(" and ", found)
                    + " is called "
                    + behind('#')
                    + ".\n Without the # and what follows, all of them run.";
        }
        return "No exercise here is called "
                + String.join(" or ", named)
                + ". There are "
                + (exercises.isEmpty()
                        ? "none."
                        : number(exercises.get(0))
                                + " to "
                                + number(exercises.get(exercises.size() - 1))
                                + ".");
    }

    private String behind(char sign) {
        return named.stream()
                .filter(name -> name.indexOf(sign) >= 0)
                .map(name -> name.substring(name.indexOf(sign) + 1))
                .collect(Collectors.joining(" or "));
    }

    private List<String> found() throws IOException {
        return exercises().stream()
                .filter(exercise -> named.stream().anyMatch(name -> means(name, exercise)))
                .collect(Collectors.toList());
    }

    // A name may come with its package or its folder, and with stars. Surefire adds no star itself.
    private static boolean means(String name, String exercise) {
        String type =
                name.replaceFirst("#.*", "")
                        .replaceFirst("\\.(java|class)$", "")
                        .replaceFirst("^.*[./](?=[^./])", "");
        String pattern = Pattern.quote(type).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return exercise.matches(pattern);
    }

    private List<String> exercises() throws IOException {
        return ExerciseFiles.of(module).stream()
                .map(ExerciseFiles::name)
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toList());
    }

    private static String number(String exercise) {
        return exercise.substring(0, 3);
    }
}
