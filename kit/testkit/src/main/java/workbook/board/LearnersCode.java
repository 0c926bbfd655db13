package workbook.board;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.Exercise;

/** The files that a learner edits in one exercise, as they show up in a stack trace. */
final class LearnersCode {

    private final Set<String> fileNames;

    private LearnersCode(Set<String> fileNames) {
        this.fileNames = fileNames;
    }

    static LearnersCode of(Exercise exercise) {
        return new LearnersCode(
                Arrays.stream(exercise.edit())
                        .map(file -> Path.of(file).getFileName().toString())
                        .collect(Collectors.toSet()));
    }

    /** The innermost line of the learner's that the failure, or what caused it, passed through. */
    Optional<String> placeIn(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        Optional<String> place = Optional.empty();
        for (Throwable cause = failure;
                cause != null && seen.add(cause);
                cause = cause.getCause()) {
            place = frameOf(cause).isPresent() ? frameOf(cause) : place;
        }
        return place;
    }

    private Optional<String> frameOf(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> fileNames.contains(frame.getFileName()))
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst();
    }
}
