package workbook.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The path through the workbook: all exercises, or the core of each module. The learner types it
 * once. A file at the top of the workbook remembers it.
 */
public final class ChosenPath {

    private static final String FILE = "path.txt";
    private static final String CORE = "core";
    private static final String ALL = "all";

    private static final Pattern IN_THE_CORE = Pattern.compile("\\bcore\\s*=\\s*true\\b");

    private final Path workbook;

    /**
     * @param workbook the folder with the modules
     */
    public ChosenPath(Path workbook) {
        this.workbook = workbook;
    }

    /**
     * Remembers what the learner has chosen.
     *
     * @param named {@code core} or {@code all}; nothing to leave it as it is
     * @return what is wrong with the name; nothing if all is well
     * @throws IOException if it cannot be remembered
     */
    public String choose(String named) throws IOException {
        // What is not given comes as Ant leaves it.
        if (named.isEmpty() || named.startsWith("${")) {
            return "";
        }
        if (named.equals(CORE)) {
            Files.write(file(), Collections.singletonList(CORE), StandardCharsets.UTF_8);
            return "";
        }
        if (named.equals(ALL)) {
            Files.deleteIfExists(file());
            return "";
        }
        return "\n The path "
                + named
                + " is unknown. The two paths are:"
                + "\n   mvn test -Dpath=core   the core of each module, in one day"
                + "\n   mvn test -Dpath=all    all exercises\n";
    }

    /** Whether the learner follows the core. */
    public boolean isCore() {
        try {
            return Files.exists(file())
                    && Files.readAllLines(file(), StandardCharsets.UTF_8).contains(CORE);
        } catch (IOException e) {
            // Without the file, all exercises are to do. So it is with one that is not readable.
            return false;
        }
    }

    /**
     * The numbers of the exercises on the path, in their order. The sources say so, compiled or
     * not. A module without a core counts as a whole.
     *
     * @param module the folder of the module
     * @throws IOException if the sources cannot be read
     */
    public List<String> exercises(Path module) throws IOException {
        List<Path> all = ExerciseFiles.of(module);
        List<Path> core = new ArrayList<>();
        if (isCore()) {
            for (Path source : all) {
                String text = new String(Files.readAllBytes(source), StandardCharsets.UTF_8);
                if (IN_THE_CORE.matcher(text).find()) {
                    core.add(source);
                }
            }
        }
        List<Path> counted = core.isEmpty() ? all : core;
        return counted.stream().map(source -> number(module, source)).collect(Collectors.toList());
    }

    /** For instance 3.2, for E02…Test.java in 03-…. */
    private static String number(Path module, Path source) {
        int first = Integer.parseInt(ExerciseFiles.name(module).substring(0, 2));
        return first + "." + Integer.parseInt(ExerciseFiles.name(source).substring(1, 3));
    }

    private Path file() {
        return workbook.resolve(FILE);
    }
}
