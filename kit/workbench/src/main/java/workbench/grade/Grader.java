package workbench.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import workbench.Few;
import workbench.Refusal;
import workbench.Workbook;
import workbench.build.Folder;
import workbench.process.OwnLibraries;
import workbench.source.ExerciseSource;
import workbook.board.ModuleFolder;
import workbook.engine.Compilation;

/**
 * Grades participants: several at once, each in a process of its own. Those whose code reaches for
 * files, processes, the network or reflection come last, one at a time, and the files around them
 * are compared before and after.
 */
final class Grader {

    private static final List<String> JAVA_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Dfile.encoding=UTF-8");

    private static final long MUCH_OUTPUT = 1_000_000;

    private final Workbook workbook;
    private final Path participantsFolder;
    private final Limits limits;
    private final Path work;
    private final Consumer<String> progress;
    private final Compilers compilers = new Compilers();
    private final List<PristineModule> modules = new ArrayList<>();
    private final Set<String> usual = new HashSet<>();
    private final Map<String, Trial.Outcome> ofTheStarter = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** A participant whose hand-in has been read and compiled, and has not run yet. */
    private record Ready(Participant participant, List<Submission> submissions, Path folder) {
        boolean isSuspicious(Set<String> usual) {
            return submissions.stream().anyMatch(it -> !usual.containsAll(it.reaches()));
        }
    }

    /**
     * @param work an empty folder, outside the workbook
     * @param progress is told each participant who is through
     */
    Grader(
            Workbook workbook,
            Path participantsFolder,
            Limits limits,
            Path work,
            Consumer<String> progress) {
        this.workbook = workbook;
        this.participantsFolder = participantsFolder;
        this.limits = limits;
        this.work = work;
        this.progress = progress;
    }

    /** The modules, once they are prepared. */
    List<PristineModule> modules() {
        return List.copyOf(modules);
    }

    /** What happened while it graded, when nobody knows who it was. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Compiles the instructor's own modules. */
    void prepare() throws IOException, InterruptedException {
        Path own = work.resolve("own");
        Folder.delete(own);
        modules.clear();
        for (ModuleFolder module : workbook.modules()) {
            PristineModule pristine =
                    PristineModule.of(workbook, module, compilers, own.resolve(module.name()));
            modules.add(pristine);
            // What the solution reaches for is no reason for suspicion.
            Path solved = work.resolve("solution").resolve(module.name());
            usual.addAll(
                    Submission.of(workbook.solution(module), pristine, compilers, solved)
                            .reaches());
            Folder.delete(solved);
        }
    }

    /** Grades them; the result is in their order. */
    List<Grade> grade(List<Participant> participants) throws IOException, InterruptedException {
        Map<String, Grade> grades = new TreeMap<>();
        List<Ready> suspicious = inParallel(participants, grades);
        for (Ready ready : suspicious) {
            grades.put(ready.participant().name(), alone(ready));
            progress.accept(ready.participant().name());
        }
        return participants.stream().map(it -> grades.get(it.name())).toList();
    }

    private List<Ready> inParallel(List<Participant> participants, Map<String, Grade> grades)
            throws IOException, InterruptedException {
        Surroundings before = around(work.resolve("own"));
        List<Ready> suspicious = new ArrayList<>();
        List<Future<Optional<Ready>>> running = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Participant participant : participants) {
                Callable<Optional<Ready>> task = () -> atOnce(participant, grades);
                running.add(threads.submit(task));
            }
            for (Future<Optional<Ready>> one : running) {
                one.get().ifPresent(suspicious::add);
            }
        } catch (ExecutionException e) {
            throw new IOException("grading broke off", e.getCause());
        }
        Set<Path> changed = before.changedIn(around(work.resolve("own")));
        refuseIfSpoilt(changed, "somebody");
        if (!changed.isEmpty()) {
            // Nobody who ran looked suspicious, and yet somebody wrote. Each runs again, alone.
            notes.add(
                    "somebody's code has changed "
                            + Few.of(changed)
                            + ", so all ran again, each alone. Bring that back, and grade once more");
            prepare();
            Set<String> known = new HashSet<>();
            suspicious.forEach(ready -> known.add(ready.participant().name()));
            for (Participant participant : participants) {
                if (!known.contains(participant.name())) {
                    suspicious.add(ready(participant));
                }
            }
        }
        return suspicious;
    }

    /** Grades somebody now, or hands back who should run alone. */
    private Optional<Ready> atOnce(Participant participant, Map<String, Grade> grades)
            throws IOException, InterruptedException {
        Ready ready = ready(participant);
        if (ready.isSuspicious(usual)) {
            return Optional.of(ready);
        }
        Grade grade = run(ready);
        Folder.delete(ready.folder());
        synchronized (grades) {
            grades.put(participant.name(), grade);
        }
        progress.accept(participant.name());
        return Optional.empty();
    }

    private Grade alone(Ready ready) throws IOException, InterruptedException {
        Surroundings before = around(work);
        Grade grade = run(ready);
        Set<Path> changed = new TreeSet<>(before.changedIn(around(work)));
        changed.removeIf(
                file ->
                        file.startsWith(ready.folder())
                                || file.startsWith(work.resolve("starter")));
        Folder.delete(ready.folder());
        if (changed.isEmpty()) {
            return grade;
        }
        refuseIfSpoilt(changed, ready.participant().name());
        if (changed.stream().anyMatch(file -> file.startsWith(work))) {
            prepare();
        }
        return wroteOutside(grade, changed);
    }

    private Surroundings around(Path own) throws IOException {
        List<Path> exactly = new ArrayList<>(OwnLibraries.leftOut());
        exactly.addAll(List.of(workbook.root(), own));
        return Surroundings.of(exactly, List.of(participantsFolder));
    }

    private static void refuseIfSpoilt(Set<Path> changed, String who) {
        changed.stream()
                .filter(file -> OwnLibraries.leftOut().stream().anyMatch(file::startsWith))
                .findFirst()
                .ifPresent(
                        file -> {
                            throw new Refusal(
                                    "The code of "
                                            + who
                                            + " has changed "
                                            + file
                                            + ", with which all others run. Move that participant away, run"
                                            + " mvn clean test, and grade again.");
                        });
    }

    // Which of its exercises did it is not known; that the participant did, is.
    private static Grade wroteOutside(Grade grade, Set<Path> changed) {
        String what = "wrote outside its own folder: " + Few.of(changed);
        Map<String, Mark> marks = new LinkedHashMap<>(grade.marks());
        marks.replaceAll(
                (number, mark) ->
                        mark.status() == Status.DONE || mark.status() == Status.WRONG
                                ? mark.withStatus(Status.WRITES, what)
                                : mark);
        List<String> notes = new ArrayList<>(grade.notes());
        notes.addFirst(what);
        return new Grade(grade.participant(), marks, notes);
    }

    private Ready ready(Participant participant) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(work, "participant-");
        List<Submission> submissions = new ArrayList<>();
        for (PristineModule module : modules) {
            submissions.add(
                    Submission.of(
                            participant.folder().resolve(module.name()),
                            module,
                            compilers,
                            folder.resolve(module.name())));
        }
        return new Ready(participant, submissions, folder);
    }

    private Grade run(Ready ready) throws IOException, InterruptedException {
        Map<String, Mark> marks = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        try (Trial trial = new Trial(ready.folder(), limits, JAVA_OPTIONS)) {
            for (Submission submission : ready.submissions()) {
                for (ExerciseSource exercise : submission.module().exercises()) {
                    marks.put(exercise.number(), mark(submission, exercise, trial));
                }
                notes.addAll(submission.handIn().notes());
            }
            if (trial.printed() > MUCH_OUTPUT) {
                notes.addFirst("prints much: " + trial.printed() / 1_000_000 + " MB");
            }
        }
        Set<String> reached = new TreeSet<>();
        ready.submissions().forEach(submission -> reached.addAll(submission.reaches()));
        reached.removeAll(usual);
        if (!reached.isEmpty()) {
            notes.addFirst("reaches for " + String.join(", ", reached) + ", so it ran alone");
        }
        if (Arrays.stream(Status.values())
                .filter(status -> status != Status.MISSING)
                .noneMatch(
                        status -> marks.values().stream().anyMatch(it -> it.status() == status))) {
            notes.addFirst("handed in nothing that belongs to an exercise");
        }
        return new Grade(ready.participant().name(), marks, notes);
    }

    // For all who have not touched it, it runs once, and nobody's code but the instructor's with
    // it.
    private Trial.Outcome outcomeOfTheStarter(PristineModule module, ExerciseSource exercise)
            throws IOException, InterruptedException {
        synchronized (ofTheStarter) {
            Trial.Outcome known = ofTheStarter.get(exercise.number());
            if (known == null) {
                try (Trial own = new Trial(work.resolve("starter"), limits, JAVA_OPTIONS)) {
                    for (ExerciseSource each : module.exercises()) {
                        ofTheStarter.put(
                                each.number(),
                                own.run(module.compilation(), each, module.testsOf(each)));
                    }
                }
            }
            return ofTheStarter.get(exercise.number());
        }
    }

    private Mark mark(Submission submission, ExerciseSource exercise, Trial trial)
            throws IOException, InterruptedException {
        Mark known = submission.marks().get(exercise);
        if (known != null) {
            return known;
        }
        Compilation compilation = submission.compiled().get(exercise);
        boolean asHandedOut = submission.untouched().contains(exercise.number());
        Trial.Outcome outcome =
                asHandedOut
                        ? outcomeOfTheStarter(submission.module(), exercise)
                        : trial.run(compilation, exercise, submission.module().testsOf(exercise));
        boolean untouched = asHandedOut && outcome.status() == Status.WRONG;
        return new Mark(
                untouched ? Status.UNTOUCHED : outcome.status(),
                outcome.green(),
                submission.module().testsOf(exercise),
                outcome.told(),
                untouched || outcome.status() != Status.WRONG
                        ? Optional.empty()
                        : submission
                                .recognition(exercise)
                                .among(
                                        submission.module().wrongAnswers(),
                                        exercise.number(),
                                        outcome.told()));
    }
}
