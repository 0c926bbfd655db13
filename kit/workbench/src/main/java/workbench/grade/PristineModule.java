package workbench.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import workbench.CommandRefusedException;
import workbench.Workbook;
import workbench.source.ExerciseSource;
import workbench.source.Lines;
import workbench.worker.Order;
import workbook.board.ModuleFolder;
import workbook.engine.Answer;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;
import workbook.engine.TestRun;

/**
 * A module as the instructor has it, compiled once for all participants.
 *
 * @param tests how many each exercise has, by its number
 * @param places where its files are, with slashes
 * @param solution the folder with the solved files
 * @param history what its files were in older versions
 */
record PristineModule(
        ModuleFolder folder,
        List<ExerciseSource> exercises,
        Map<String, Integer> tests,
        Set<String> places,
        Order.Classes classes,
        Path solution,
        History history,
        List<Answer> wrongAnswers) {

    /**
     * Throws a {@link CommandRefusedException} if it does not compile. Then grading is not
     * possible.
     */
    static PristineModule of(
            Workbook workbook, ModuleFolder module, Compiler compiler, Path output) {
        Sources sources = Sources.of(module.path());
        Compilation compilation = compiler.compile(sources, output);
        if (!compilation.succeeded()) {
            throw new CommandRefusedException(
                    "Your own "
                            + module.name()
                            + " does not compile, so grading is not possible with it:\n   "
                            + compilation.messages().getFirst());
        }
        Set<String> places = new TreeSet<>();
        sources.places().forEach(place -> places.add(place.toString().replace('\\', '/')));
        return new PristineModule(
                module,
                ExerciseSource.in(module),
                tests(compilation),
                places,
                new Order.Classes(compilation.main(), compilation.tests()),
                workbook.solution(module),
                History.of(module.path()),
                Answer.wrong(workbook.solution(module)));
    }

    private static Map<String, Integer> tests(Compilation compilation) {
        try (TestRun run = new TestRun(compilation)) {
            return run.tests();
        }
    }

    /** How many tests an exercise has. */
    int testsOf(ExerciseSource exercise) {
        return tests.get(exercise.number());
    }

    String name() {
        return folder.name();
    }

    /** Whether a file belongs to the instructor alone. */
    boolean isGiven(String place) {
        return owner(place).isEmpty() && (places.contains(place) || place.equals("pom.xml"));
    }

    /** The exercise that a file belongs to. */
    Optional<ExerciseSource> owner(String place) {
        return exercises.stream().filter(exercise -> exercise.edit().contains(place)).findFirst();
    }

    /** The exercises that work in this folder, or in one above it. */
    List<ExerciseSource> workingIn(String folderOfCode) {
        return exercises.stream()
                .filter(
                        exercise ->
                                exercise.edit().stream()
                                        .filter(file -> file.startsWith("src/main/java/"))
                                        .map(HandIn::folderOf)
                                        .anyMatch(folderOfCode::startsWith))
                .toList();
    }

    /** Whether one of its classes, of the code or of the tests, has this name, with slashes. */
    boolean hasClass(String name) {
        return Files.exists(classes.code().resolve(name + ".class"))
                || Files.exists(classes.tests().resolve(name + ".class"));
    }

    /** What the workbook has at this place. Nothing if the file is missing. */
    byte[] starter(String place) {
        Path file = folder.path().resolve(place);
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this is what the workbook has at this place. */
    boolean isAsHandedOut(String place, byte[] text) {
        return isIn(folder.path(), place, text);
    }

    /** Whether this is what the workbook had at this place, now or in an older version. */
    boolean wasHandedOut(String place, byte[] text) {
        return isAsHandedOut(place, text)
                || !isIn(solution, place, text) && history.had(place, text);
    }

    private static boolean isIn(Path folder, String place, byte[] text) {
        Path file = folder.resolve(place);
        try {
            return Files.isRegularFile(file) && Lines.same(text, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
