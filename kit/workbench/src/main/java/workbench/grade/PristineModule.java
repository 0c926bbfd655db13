package workbench.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import workbench.Refusal;
import workbench.Workbook;
import workbench.build.Recompilation;
import workbench.source.ExerciseSource;
import workbook.board.ModuleFolder;
import workbook.engine.Answer;
import workbook.engine.Compilation;
import workbook.engine.Sources;
import workbook.engine.TestRun;

/**
 * A module as the instructor has it, compiled once for all participants.
 *
 * @param tests how many each exercise has, by its number
 * @param places where its files stand, with slashes
 * @param afterwards compiles what a participant has changed
 */
record PristineModule(
        ModuleFolder folder,
        List<ExerciseSource> exercises,
        Map<String, Integer> tests,
        Sources sources,
        Set<String> places,
        Recompilation afterwards,
        List<Answer> wrongAnswers) {

    /** Throws a {@link Refusal} if it does not compile: then nobody could be graded. */
    static PristineModule of(
            Workbook workbook, ModuleFolder module, Compilers compilers, Path output)
            throws InterruptedException {
        Sources sources = Sources.of(module.path());
        Compilation compilation = compilers.compile(compiler -> compiler.compile(sources, output));
        if (!compilation.succeeded()) {
            throw new Refusal(
                    "Your own "
                            + module.name()
                            + " does not compile, so nobody can be graded with it:\n   "
                            + compilation.messages().getFirst());
        }
        Set<String> places = new TreeSet<>();
        sources.places().forEach(place -> places.add(place.toString().replace('\\', '/')));
        return new PristineModule(
                module,
                ExerciseSource.in(module),
                tests(compilation),
                sources,
                places,
                new Recompilation(compilation),
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

    /** The instructor's own classes. */
    Compilation compilation() {
        return afterwards.before();
    }

    String name() {
        return folder.name();
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
                                        .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
                                        .anyMatch(folderOfCode::startsWith))
                .toList();
    }

    /** Whether one of its classes, of the code or of the tests, has this name, with slashes. */
    boolean hasClass(String name) {
        return Files.exists(compilation().main().resolve(name + ".class"))
                || Files.exists(compilation().tests().resolve(name + ".class"));
    }
}
