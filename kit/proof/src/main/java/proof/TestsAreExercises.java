package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Maven, the board and the proof each find tests in their own way. They go by the name of the file,
 * by the annotation, or by both. A test that only one of them finds is never run, or never judged.
 */
final class TestsAreExercises implements Check {

    private static final Pattern TESTS =
            Pattern.compile("@([a-z.]+\\.)?(Test|TestFactory|ParameterizedTest|RepeatedTest)\\b");
    private static final Pattern NESTED = Pattern.compile("@([a-z.]+\\.)?Nested\\b");
    private static final Pattern EXERCISE = Pattern.compile("@Exercise\\(");
    private static final Pattern NAME = Pattern.compile("E\\d\\d\\w+Test\\.java");

    @Override
    public String promise() {
        return "every class with tests is an exercise that Maven, the board and the proof all find";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        for (Path file : module.folders().starter().java().files()) {
            fault(file)
                    .map(fault -> new Finding(module.folders().place(file), fault))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<String> fault(Path file) {
        String text = text(file);
        boolean exercise = EXERCISE.matcher(text).find();
        if (!exercise && !TESTS.matcher(text).find()) {
            return Optional.empty();
        }
        if (!NAME.matcher(file.getFileName().toString()).matches()) {
            return Optional.of(
                    "has tests, and is not called E01…Test, so that some will not find it");
        }
        if (!exercise) {
            return Optional.of(
                    "has tests, and no @Exercise, so that nobody is told when they fail");
        }
        return NESTED.matcher(text).find()
                ? Optional.of("has @Nested tests, which the board does not count")
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
