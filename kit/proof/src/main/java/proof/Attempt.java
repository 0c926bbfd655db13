package proof;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import com.github.difflib.unifieddiff.UnifiedDiffFile;
import com.github.difflib.unifieddiff.UnifiedDiffParserException;
import com.github.difflib.unifieddiff.UnifiedDiffReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.engine.Answer;
import workbook.engine.Sources;

/**
 * The files of a participant who gives a wrong answer: the solution's, with that answer's
 * difference.
 *
 * @param texts the lines of each file that is different, by its place in the module, with slashes
 */
record Attempt(Map<String, List<String>> texts) {

    private static final String NOWHERE = "/dev/null";
    private static final int CONTEXT = 3;
    private static final Predicate<String> COMMENT =
            Pattern.compile("(//|/\\*\\*|\\*).*").asMatchPredicate();

    /** How many lines at the edges of a piece may be others, when it is looked for again. */
    private static final int FUZZ = 2;

    /** The difference is one to something else than this solution. */
    static final class DoesNotFitException extends Exception {

        private static final long serialVersionUID = 1;

        DoesNotFitException(String message) {
            super(message);
        }
    }

    /**
     * Applies the difference.
     *
     * @param solved all sources of the solved module
     * @throws DoesNotFitException if what it changes is not there, in that line
     */
    static Attempt of(Answer answer, Sources solved) throws DoesNotFitException {
        return of(answer, solved, (patch, lines) -> patch.applyTo(lines));
    }

    /** The same, but what is changed may have moved to other lines. */
    static Attempt wherever(Answer answer, Sources solved) throws DoesNotFitException {
        try {
            return of(answer, solved);
        } catch (DoesNotFitException e) {
            return of(answer, solved, (patch, lines) -> patch.applyFuzzy(lines, FUZZ));
        }
    }

    /** The places of the files that an answer changes, with slashes. */
    static List<String> places(Answer answer) {
        return files(answer).stream().map(Attempt::place).toList();
    }

    /** Writes the files below a folder. */
    Sources writtenTo(Path folder) {
        texts.forEach((place, lines) -> write(folder.resolve(place), lines));
        return Sources.of(folder);
    }

    /**
     * What is different from the solution, just as it should be written in a wrong answer's file.
     * Where only a comment differs, nothing is misunderstood.
     */
    List<String> difference(Sources solved) {
        List<String> all = new ArrayList<>();
        texts.forEach(
                (place, lines) -> {
                    List<String> before = lines(solved, place);
                    all.addAll(
                            UnifiedDiffUtils.generateUnifiedDiff(
                                    before.isEmpty() ? NOWHERE : "a/" + place,
                                    "b/" + place,
                                    before,
                                    DiffUtils.diff(before, withCommentsOf(before, lines)),
                                    CONTEXT));
                });
        return all;
    }

    private static List<String> withCommentsOf(List<String> before, List<String> lines) {
        Patch<String> code = new Patch<>();
        DiffUtils.diff(before, lines).getDeltas().stream()
                .filter(delta -> !isComment(delta.getSource()) || !isComment(delta.getTarget()))
                .forEach(code::addDelta);
        try {
            return code.applyTo(before);
        } catch (PatchFailedException e) {
            throw new IllegalStateException("a difference of these lines does not fit them", e);
        }
    }

    private static boolean isComment(Chunk<String> chunk) {
        return chunk.getLines().stream().map(String::strip).allMatch(COMMENT);
    }

    private interface Application {
        List<String> apply(Patch<String> patch, List<String> lines) throws PatchFailedException;
    }

    private static Attempt of(Answer answer, Sources solved, Application application)
            throws DoesNotFitException {
        Map<String, List<String>> texts = new TreeMap<>();
        for (UnifiedDiffFile file : files(answer)) {
            String place = place(file);
            try {
                texts.put(place, application.apply(file.getPatch(), lines(solved, place)));
            } catch (PatchFailedException
                    | IndexOutOfBoundsException
                    | UnsupportedOperationException e) {
                // The last two, where a whole file should be new, or be longer than it is.
                throw new DoesNotFitException(place + ": " + e.getMessage());
            }
        }
        return new Attempt(texts);
    }

    private static List<UnifiedDiffFile> files(Answer answer) {
        // An editor may have taken away the space that an empty line begins with.
        String difference =
                answer.difference().stream()
                        .map(line -> line.isEmpty() ? " " : line)
                        .collect(Collectors.joining("\n", "", "\n"));
        try {
            return UnifiedDiffReader.parseUnifiedDiff(
                            new ByteArrayInputStream(difference.getBytes(StandardCharsets.UTF_8)))
                    .getFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(answer.name() + " holds no unified diff", e);
        } catch (UnifiedDiffParserException e) {
            throw new IllegalArgumentException(
                    answer.name() + " holds no unified diff: " + e.getMessage(), e);
        }
    }

    private static String place(UnifiedDiffFile file) {
        return file.getToFile().replaceFirst("^b/", "");
    }

    private static List<String> lines(Sources sources, String place) {
        List<Path> files = sources.only(List.of(place)).files();
        try {
            return files.isEmpty() ? List.of() : Files.readAllLines(files.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
