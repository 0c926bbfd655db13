package workbench.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import workbench.source.ExerciseSource;
import workbench.source.Lines;
import workbook.engine.Compilation;
import workbook.engine.CompileError;
import workbook.engine.Sources;

/**
 * What a participant has handed in for one module, laid over the instructor's files and compiled:
 * all together if that works, or else exercise by exercise, so that one that does not compile
 * spoils no other.
 *
 * @param compiled the classes for each exercise that can run
 * @param marks the others, each with the reason
 * @param untouched the numbers of the exercises that are as they were handed out
 * @param reaches what the code reaches for that an answer need not
 */
record Submission(
        PristineModule module,
        HandIn handIn,
        Map<ExerciseSource, Compilation> compiled,
        Map<ExerciseSource, Mark> marks,
        Set<String> untouched,
        Set<String> reaches) {

    /**
     * Reads and compiles it. No code of the participant's runs meanwhile.
     *
     * @param folder where the module stands; it need not exist
     * @param work an empty folder
     */
    static Submission of(Path folder, PristineModule module, Compilers compilers, Path work)
            throws IOException, InterruptedException {
        Path staging = work.resolve("files");
        HandIn handIn = HandIn.read(folder, module, staging);
        Submission submission =
                new Submission(
                        module,
                        handIn,
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new TreeSet<>(),
                        new TreeSet<>());
        List<ExerciseSource> complete = submission.complete();
        submission.compile(complete, Sources.of(staging), compilers, work);
        return submission;
    }

    private List<ExerciseSource> complete() throws IOException {
        List<ExerciseSource> complete = new ArrayList<>();
        for (ExerciseSource exercise : module.exercises()) {
            Optional<String> refused =
                    exercise.edit().stream()
                            .filter(handIn.refused()::containsKey)
                            .map(handIn.refused()::get)
                            .findFirst();
            if (refused.isPresent()) {
                marks.put(
                        exercise,
                        Mark.without(Status.REFUSED, module.testsOf(exercise), refused.get()));
            } else if (!handIn.accepted().keySet().containsAll(exercise.edit())) {
                marks.put(exercise, Mark.without(Status.MISSING, module.testsOf(exercise), ""));
            } else {
                complete.add(exercise);
                if (isUntouched(exercise)) {
                    untouched.add(exercise.number());
                }
            }
        }
        return complete;
    }

    /** What the files for an exercise can tell of the idea behind them. */
    Recognition recognition(ExerciseSource exercise) {
        return Recognition.of(
                filesFor(exercise).stream()
                        .map(
                                place ->
                                        new String(
                                                handIn.accepted().get(place),
                                                StandardCharsets.UTF_8)));
    }

    private boolean isUntouched(ExerciseSource exercise) throws IOException {
        for (String file : exercise.edit()) {
            byte[] given = Files.readAllBytes(module.folder().path().resolve(file));
            if (!Lines.same(handIn.accepted().get(file), given)) {
                return false;
            }
        }
        return true;
    }

    private void compile(
            List<ExerciseSource> complete, Sources staged, Compilers compilers, Path work)
            throws InterruptedException {
        if (complete.isEmpty()) {
            return;
        }
        List<ExerciseSource> compiling = new ArrayList<>(complete);
        List<ExerciseSource> alone = new ArrayList<>();
        int attempt = 0;
        while (!compiling.isEmpty()) {
            Set<String> all = new TreeSet<>();
            compiling.forEach(exercise -> all.addAll(filesFor(exercise)));
            Compilation together =
                    compile(staged.only(all), compilers, work.resolve("together-" + attempt));
            if (together.succeeded()) {
                compiling.forEach(exercise -> compiled.put(exercise, together));
                look(together, all);
                break;
            }
            // Those with an error leave the others; where it is nobody's, everybody is on their
            // own.
            List<ExerciseSource> guilty = guilty(together, staged, compiling);
            alone.addAll(guilty.isEmpty() ? compiling : guilty);
            compiling.removeAll(alone);
            attempt++;
        }
        for (ExerciseSource exercise : alone) {
            List<String> own = filesFor(exercise);
            Compilation by = compile(staged.only(own), compilers, work.resolve(exercise.number()));
            if (by.succeeded()) {
                compiled.put(exercise, by);
                look(by, own);
            } else {
                marks.put(
                        exercise,
                        Mark.without(
                                Status.NOT_COMPILING, module.testsOf(exercise), firstError(by)));
            }
        }
    }

    private static List<ExerciseSource> guilty(
            Compilation failed, Sources staged, List<ExerciseSource> among) {
        List<Path> files = failed.errors().stream().map(CompileError::file).toList();
        return among.stream()
                .filter(
                        exercise ->
                                staged.only(exercise.edit()).files().stream()
                                        .anyMatch(files::contains))
                .toList();
    }

    /** Its own files, and the new ones in the packages that it works in. */
    private List<String> filesFor(ExerciseSource exercise) {
        return handIn.accepted().keySet().stream()
                .filter(
                        place ->
                                exercise.edit().contains(place)
                                        || module.owner(place).isEmpty()
                                                && module.workingIn(
                                                                place.substring(
                                                                        0,
                                                                        place.lastIndexOf('/') + 1))
                                                        .contains(exercise))
                .toList();
    }

    private Compilation compile(Sources changed, Compilers compilers, Path output)
            throws InterruptedException {
        Sources all = module.sources().under(changed);
        return compilers.compile(
                compiler -> module.afterwards().compile(compiler, all, changed, output));
    }

    private static String firstError(Compilation failed) {
        return failed.errors().stream()
                .findFirst()
                .map(
                        error ->
                                error.file().getFileName()
                                        + ":"
                                        + error.line()
                                        + ": "
                                        + error.message())
                .orElseGet(
                        () -> failed.messages().stream().findFirst().orElse("javac said nothing"));
    }

    private void look(Compilation compilation, Collection<String> places) {
        Map<Boolean, List<String>> names =
                new TreeMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        places.forEach(
                place ->
                        names.get(place.startsWith("src/main/"))
                                .addAll(handIn.types().getOrDefault(place, List.of())));
        reaches.addAll(Suspicion.of(compilation.main(), names.get(true)));
        reaches.addAll(Suspicion.of(compilation.tests(), names.get(false)));
    }
}
