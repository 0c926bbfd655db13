package workbench.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Collectors;
import workbench.source.ExerciseSource;
import workbench.worker.Order;
import workbench.worker.Report;

/**
 * What a participant has handed in for one module, laid over the instructor's files and compiled.
 * If all together do not compile, each exercise is compiled alone, so that one spoils no other. A
 * new file that does not compile is left out. So only the exercises that need it do not compile.
 */
final class CompiledHandIn {

    private final HandIn handIn;
    private final PristineModule module;
    private final Sandbox sandbox;
    private final Path work;
    private final Map<ExerciseSource, Order.Classes> compiled = new LinkedHashMap<>();
    private final Map<ExerciseSource, Mark> marks = new LinkedHashMap<>();
    private final Set<String> untouched = new TreeSet<>();
    private final Map<String, String> leftOut = new TreeMap<>();
    private final Set<String> reaches = new TreeSet<>();
    private int attempts;

    private CompiledHandIn(HandIn handIn, Sandbox sandbox, Path work) {
        this.handIn = handIn;
        this.sandbox = sandbox;
        this.work = work;
        module = handIn.module();
    }

    /**
     * Compiles it. No code of the participant's runs meanwhile.
     *
     * @param work a folder that is not there yet
     */
    static CompiledHandIn of(HandIn handIn, Sandbox sandbox, Path work)
            throws IOException, InterruptedException {
        CompiledHandIn compiled = new CompiledHandIn(handIn, sandbox, work);
        List<ExerciseSource> changed = compiled.changed();
        if (!changed.isEmpty()) {
            handIn.writeTo(compiled.files());
            compiled.compile(changed);
        }
        return compiled;
    }

    PristineModule module() {
        return module;
    }

    /** What the code reaches for that an answer does not have to. */
    Set<String> reaches() {
        return reaches;
    }

    /** The classes of an exercise that can run. The instructor's own if it is untouched. */
    Order.Classes classes(ExerciseSource exercise) {
        return compiled.getOrDefault(exercise, module.classes());
    }

    /** The mark of an exercise that cannot run. */
    Optional<Mark> mark(ExerciseSource exercise) {
        return Optional.ofNullable(marks.get(exercise));
    }

    boolean isUntouched(ExerciseSource exercise) {
        return untouched.contains(exercise.number());
    }

    /** What is to be said of it besides. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(handIn.notes());
        leftOut.forEach(
                (place, why) ->
                        notes.add(
                                module.name()
                                        + "/"
                                        + place
                                        + " does not compile, and was left out: "
                                        + why));
        return notes;
    }

    /** What the files for an exercise can say about the idea behind them. */
    Recognition recognition(ExerciseSource exercise) {
        return Recognition.of(
                filesFor(List.of(exercise)).stream()
                        .map(handIn.accepted()::get)
                        .map(text -> new String(text, StandardCharsets.UTF_8)));
    }

    /** What the participant has made of the files for an exercise, and of new ones beside them. */
    List<Change> changes(ExerciseSource exercise) {
        if (isUntouched(exercise)) {
            return List.of();
        }
        return filesFor(List.of(exercise)).stream()
                .filter(place -> !isAsHandedOut(place))
                .map(
                        place ->
                                Change.between(
                                        place, module.starter(place), handIn.accepted().get(place)))
                .toList();
    }

    /** The exercises that are complete and not as they were handed out. The others get a mark. */
    private List<ExerciseSource> changed() {
        List<ExerciseSource> changed = new ArrayList<>();
        for (ExerciseSource exercise : module.exercises()) {
            Optional<String> faulty =
                    exercise.edit().stream().filter(handIn.faults()::containsKey).findFirst();
            if (faulty.isPresent()) {
                Fault fault = handIn.faults().get(faulty.get());
                without(exercise, fault.status(), faulty.get() + " " + fault.why());
            } else if (!handIn.accepted().keySet().containsAll(exercise.edit())) {
                without(exercise, Status.MISSING, whereIsIt(exercise));
            } else if (exercise.edit().stream().allMatch(this::isAsHandedOut)) {
                untouched.add(exercise.number());
            } else {
                changed.add(exercise);
            }
        }
        return changed;
    }

    private boolean isAsHandedOut(String place) {
        return module.wasHandedOut(place, handIn.accepted().get(place));
    }

    private void without(ExerciseSource exercise, Status status, String why) {
        marks.put(exercise, Mark.without(status, module.testsOf(exercise), why));
    }

    /** A word on a file that is missing, where other files are there. */
    private String whereIsIt(ExerciseSource exercise) {
        String missing =
                exercise.edit().stream()
                        .filter(place -> !handIn.accepted().containsKey(place))
                        .findFirst()
                        .orElseThrow();
        String name = missing.substring(missing.lastIndexOf('/'));
        List<String> elsewhere =
                handIn.found().stream().filter(place -> place.endsWith(name)).toList();
        if (!elsewhere.isEmpty()) {
            return missing + " is not there, but " + String.join(", ", elsewhere) + " is";
        }
        List<String> fresh =
                handIn.found().stream()
                        .filter(place -> HandIn.folderOf(place).equals(HandIn.folderOf(missing)))
                        .filter(place -> !module.places().contains(place))
                        .toList();
        if (!fresh.isEmpty()) {
            return missing + " is not there, but " + String.join(", ", fresh) + " is new";
        }
        return handIn.accepted().isEmpty() ? "" : missing + " is not there";
    }

    private void compile(List<ExerciseSource> changed) throws InterruptedException {
        List<ExerciseSource> together = new ArrayList<>(changed);
        List<ExerciseSource> alone = new ArrayList<>();
        while (!together.isEmpty()) {
            Set<String> places = filesFor(together);
            places.removeAll(leftOut.keySet());
            switch (attempt(places)) {
                case Sandbox.Attempt.Compiled now -> {
                    together.forEach(exercise -> compiled.put(exercise, now.classes()));
                    look(now.classes(), places);
                    together.clear();
                }
                case Sandbox.Attempt.Errors not -> {
                    if (!leaveOut(not.errors())) {
                        List<ExerciseSource> guilty = guilty(not.errors(), together);
                        alone.addAll(guilty);
                        together.removeAll(guilty);
                    }
                }
                case Sandbox.Attempt.TooMuch tooMuch -> {
                    if (!leaveOutAllNew(places)) {
                        alone.addAll(together);
                        together.clear();
                    }
                }
                case Sandbox.Attempt.NoTime none -> {
                    together.forEach(exercise -> without(exercise, Status.NO_TIME, ""));
                    together.clear();
                }
            }
        }
        for (ExerciseSource exercise : alone) {
            compileAlone(exercise);
        }
    }

    private void compileAlone(ExerciseSource exercise) throws InterruptedException {
        Set<String> all = filesFor(List.of(exercise));
        Set<String> places = new TreeSet<>(all);
        places.removeAll(leftOut.keySet());
        Sandbox.Attempt attempt = attempt(places);
        if (attempt instanceof Sandbox.Attempt.Errors
                && all.stream().anyMatch(place -> isLeftOutForAReason(place))) {
            // Perhaps it needs what was left out. If so, this is the reason.
            all.removeIf(place -> SourceText.TOO_MUCH.equals(leftOut.get(place)));
            places = all;
            attempt = attempt(all);
        }
        switch (attempt) {
            case Sandbox.Attempt.Compiled now -> {
                compiled.put(exercise, now.classes());
                look(now.classes(), places);
            }
            case Sandbox.Attempt.Errors not ->
                    without(exercise, Status.NOT_COMPILING, reason(not.errors(), exercise));
            case Sandbox.Attempt.TooMuch tooMuch ->
                    without(
                            exercise,
                            Status.NOT_COMPILING,
                            String.join(", ", exercise.edit()) + " " + SourceText.TOO_MUCH);
            case Sandbox.Attempt.NoTime none -> without(exercise, Status.NO_TIME, "");
        }
    }

    private boolean isLeftOutForAReason(String place) {
        return leftOut.containsKey(place) && !leftOut.get(place).equals(SourceText.TOO_MUCH);
    }

    /** Leaves out the new files among those with an error. Returns whether it found one. */
    private boolean leaveOut(List<Report.CompileError> errors) {
        List<Report.CompileError> inNewFiles =
                errors.stream()
                        .filter(error -> handIn.accepted().containsKey(error.place()))
                        .filter(error -> module.owner(error.place()).isEmpty())
                        .toList();
        inNewFiles.forEach(error -> leftOut.putIfAbsent(error.place(), inWords(error)));
        return !inNewFiles.isEmpty();
    }

    private boolean leaveOutAllNew(Set<String> places) {
        List<String> fresh =
                places.stream().filter(place -> module.owner(place).isEmpty()).toList();
        fresh.forEach(place -> leftOut.put(place, SourceText.TOO_MUCH));
        return !fresh.isEmpty();
    }

    /** Those with an error in their own files. Where it is in other files, all of them. */
    private static List<ExerciseSource> guilty(
            List<Report.CompileError> errors, List<ExerciseSource> among) {
        Set<String> places =
                errors.stream().map(Report.CompileError::place).collect(Collectors.toSet());
        List<ExerciseSource> guilty =
                among.stream()
                        .filter(exercise -> exercise.edit().stream().anyMatch(places::contains))
                        .toList();
        return guilty.isEmpty() ? List.copyOf(among) : guilty;
    }

    private static String reason(List<Report.CompileError> errors, ExerciseSource exercise) {
        return errors.stream()
                .filter(error -> exercise.edit().contains(error.place()))
                .findFirst()
                .map(CompiledHandIn::inWords)
                .orElseGet(() -> inWords(errors.getFirst()));
    }

    private static String inWords(Report.CompileError error) {
        String name = error.place().substring(error.place().lastIndexOf('/') + 1);
        return name + ":" + error.line() + ": " + error.message();
    }

    /** Their own files, and the new ones in the packages that they work in. */
    private Set<String> filesFor(Collection<ExerciseSource> exercises) {
        return handIn.accepted().keySet().stream()
                .filter(
                        place ->
                                module.owner(place).isPresent()
                                        ? exercises.contains(module.owner(place).get())
                                        : module.workingIn(HandIn.folderOf(place)).stream()
                                                .anyMatch(exercises::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Sandbox.Attempt attempt(Set<String> places) throws InterruptedException {
        attempts++;
        return sandbox.compile(
                new Order.Compile(
                        module.classes(),
                        module.folder().path(),
                        files(),
                        List.copyOf(places),
                        work.resolve("classes-" + attempts)));
    }

    private Path files() {
        return work.resolve("files");
    }

    private void look(Order.Classes classes, Collection<String> places) {
        Map<Boolean, List<String>> names =
                places.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        place -> place.startsWith("src/main/"),
                                        Collectors.flatMapping(
                                                place ->
                                                        handIn
                                                                .types()
                                                                .getOrDefault(place, List.of())
                                                                .stream(),
                                                Collectors.toList())));
        reaches.addAll(Suspicion.of(classes.code(), names.get(true)));
        reaches.addAll(Suspicion.of(classes.tests(), names.get(false)));
    }
}
