package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maven, the board and the proof each find tests in their own way. They go by the name of the file,
 * by the annotation, or by both. A test that only one of them finds is not run, or not judged. The
 * fine print of an exercise may be in an abstract class. Its tests are found as those of the
 * exercise. A class with tests is a specification, so it is short enough to be read.
 */
final class TestsAreExercises implements Check {

    private static final int MOST_LINES = 250;

    private static final Pattern TESTS =
            Pattern.compile("@([a-z.]+\\.)?(Test|TestFactory|ParameterizedTest|RepeatedTest)\\b");
    private static final Pattern NESTED = Pattern.compile("@([a-z.]+\\.)?Nested\\b");
    private static final Pattern EXERCISE = Pattern.compile("@Exercise\\(");
    private static final Pattern ABSTRACT = Pattern.compile("\\babstract class (\\w+)");
    private static final Pattern EXTENDS = Pattern.compile("\\bclass (\\w+) extends (\\w+)");
    private static final Pattern NAME = Pattern.compile("E\\d\\d\\w+Test\\.java");

    @Override
    public String promise() {
        return "every class with tests is found by Maven, by the board and by the proof, and is short";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Path> files = module.folders().starter().java().files();
        Set<String> inherited = inherited(files);
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            fault(file, inherited)
                    .map(fault -> new Finding(module.folders().place(file), fault))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** The abstract classes whose tests are an exercise's own. */
    private static Set<String> inherited(List<Path> files) {
        Map<String, String> parents = new HashMap<>();
        Set<String> exercises = new HashSet<>();
        for (Path file : files) {
            String text = text(file);
            Matcher extended = EXTENDS.matcher(text);
            if (extended.find()) {
                parents.put(extended.group(1), extended.group(2));
                if (EXERCISE.matcher(text).find()) {
                    exercises.add(extended.group(1));
                }
            }
        }
        Set<String> inherited = new HashSet<>();
        for (String exercise : exercises) {
            for (String it = parents.get(exercise); it != null; it = parents.get(it)) {
                inherited.add(it);
            }
        }
        return inherited;
    }

    private static Optional<String> fault(Path file, Set<String> inherited) {
        String text = text(file);
        boolean exercise = EXERCISE.matcher(text).find();
        if (!exercise && !TESTS.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher details = ABSTRACT.matcher(text);
        boolean ofAnExercise = details.find() && inherited.contains(details.group(1));
        if (!ofAnExercise && !NAME.matcher(file.getFileName().toString()).matches()) {
            return Optional.of(
                    "has tests, and is not called E01…Test, so that some will not find it");
        }
        if (!ofAnExercise && !exercise) {
            return Optional.of(
                    "has tests, and no @Exercise, so that no board shows when they fail");
        }
        if (NESTED.matcher(text).find()) {
            return Optional.of("has @Nested tests, which the board does not count");
        }
        long lines = text.lines().count();
        return lines > MOST_LINES
                ? Optional.of("has " + lines + " lines. A learner reads " + MOST_LINES + " at most")
                : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
