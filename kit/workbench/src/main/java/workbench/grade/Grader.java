package workbench.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import workbench.CommandRefusedException;
import workbench.ShortList;
import workbench.Workbook;
import workbench.incremental.Folder;
import workbench.worker.OwnLibraries;
import workbook.board.ModuleFolder;
import workbook.engine.Compiler;

/**
 * Grades participants: several at once, each at a {@link Desk} of their own. Code that reaches for
 * files, processes, the network or reflection comes last, one participant at a time. The files
 * around it are compared before and after.
 */
final class Grader implements AutoCloseable {

    private final Workbook workbook;
    private final Path participantsFolder;
    private final Limits limits;
    private final Path work;
    private final Consumer<String> progress;
    private final StarterOutcomes starter;
    private final List<PristineModule> modules = new ArrayList<>();
    private final Set<String> usual = new TreeSet<>();
    private final Set<Desk> desks = ConcurrentHashMap.newKeySet();
    private boolean closed;
    private final List<String> notes = new ArrayList<>();

    /** A participant who has to run alone, with what was handed in. */
    private record Suspect(Participant participant, List<HandIn> handIns) {}

    /** The grade of a participant, or the participant who has to wait. */
    private record FirstLook(Optional<Grade> grade, Optional<Suspect> suspect) {}

    /**
     * @param work an empty folder, outside the workbook
     * @param progress learns of each participant who is through
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
        starter = new StarterOutcomes(work.resolve("starter"), limits);
    }

    /** The modules, once they are prepared. */
    List<PristineModule> modules() {
        return List.copyOf(modules);
    }

    /** What happened while it graded, and cannot be said of one participant. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Compiles the instructor's own modules. */
    void prepare() throws IOException, InterruptedException {
        Path own = work.resolve("own");
        Folder.delete(own);
        modules.clear();
        try (Compiler compiler = new Compiler(OwnLibraries.ofExercises())) {
            for (ModuleFolder module : workbook.modules()) {
                modules.add(
                        PristineModule.of(workbook, module, compiler, own.resolve(module.name())));
            }
        }
        // The solution's own means are not suspicious.
        try (Desk desk = sitDown(new Participant("solution", Map.of(), List.of()))) {
            List<HandIn> solutions = new ArrayList<>();
            for (PristineModule module : modules) {
                solutions.add(HandIn.read(module.solution(), module));
            }
            desk.compile(solutions);
            usual.addAll(desk.reaches());
        }
    }

    /** Grades them. The result is in their order. */
    List<Grade> grade(List<Participant> participants) throws IOException, InterruptedException {
        Map<String, Grade> grades = new TreeMap<>();
        for (Suspect suspect : inParallel(participants, grades)) {
            String name = suspect.participant().name();
            try {
                grades.put(name, alone(suspect));
            } catch (IOException | UncheckedIOException e) {
                grades.put(name, Grade.failed(name, modules, e.toString()));
            }
            progress.accept(name);
        }
        return participants.stream().map(it -> grades.get(it.name())).toList();
    }

    private List<Suspect> inParallel(List<Participant> participants, Map<String, Grade> grades)
            throws IOException, InterruptedException {
        FilesAround before = around(work.resolve("own"));
        List<Suspect> suspects = new ArrayList<>();
        Map<Participant, Future<FirstLook>> running = new LinkedHashMap<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Participant participant : participants) {
                Callable<FirstLook> task = () -> atOnce(participant);
                running.put(participant, threads.submit(task));
            }
            for (Map.Entry<Participant, Future<FirstLook>> one : running.entrySet()) {
                String name = one.getKey().name();
                try {
                    FirstLook look = one.getValue().get();
                    look.grade().ifPresent(grade -> grades.put(name, grade));
                    look.suspect().ifPresent(suspects::add);
                } catch (ExecutionException e) {
                    // Whatever is wrong with one of them, all others are graded.
                    String why = e.getCause().toString();
                    grades.put(name, Grade.failed(name, modules, why));
                    progress.accept(name);
                }
            }
        }
        Set<Path> changed = before.changedIn(around(work.resolve("own")));
        refuseIfSpoilt(changed, "a participant");
        if (!changed.isEmpty()) {
            // None of those who ran looked suspicious, and yet one of them wrote.
            notes.add(
                    "the code of a participant has changed "
                            + ShortList.of(changed)
                            + ", so all ran again, each alone. Bring that back, and grade once"
                            + " more");
            prepare();
            Set<Participant> known = new HashSet<>();
            suspects.forEach(suspect -> known.add(suspect.participant()));
            for (Participant participant : participants) {
                if (!known.contains(participant)) {
                    suspects.add(new Suspect(participant, read(participant)));
                }
            }
        }
        return suspects;
    }

    private List<HandIn> read(Participant participant) throws IOException {
        List<HandIn> handIns = new ArrayList<>();
        for (PristineModule module : modules) {
            Path folder = participant.modules().get(module.name());
            handIns.add(folder == null ? HandIn.nothing(module) : HandIn.read(folder, module));
        }
        return handIns;
    }

    /** Grades a participant now, unless the code looks as if it should run alone. */
    private FirstLook atOnce(Participant participant) throws IOException, InterruptedException {
        List<HandIn> handIns = read(participant);
        try (Desk desk = sitDown(participant)) {
            desk.compile(handIns);
            if (!usual.containsAll(desk.reaches())) {
                return new FirstLook(
                        Optional.empty(), Optional.of(new Suspect(participant, handIns)));
            }
            Grade grade = desk.grade(starter);
            progress.accept(participant.name());
            return new FirstLook(Optional.of(grade), Optional.empty());
        }
    }

    /** Grades a participant at a fresh desk, and looks whether it wrote elsewhere. */
    private Grade alone(Suspect suspect) throws IOException, InterruptedException {
        Set<String> reached;
        Grade grade;
        Set<Path> changed;
        try (Desk desk = sitDown(suspect.participant())) {
            desk.compile(suspect.handIns());
            reached = desk.reaches();
            FilesAround before = around(work);
            grade = desk.grade(starter);
            changed = new TreeSet<>(before.changedIn(around(work)));
            changed.removeIf(
                    file ->
                            file.startsWith(desk.folder())
                                    || file.startsWith(work.resolve("starter")));
        }
        refuseIfSpoilt(changed, suspect.participant().name());
        if (changed.stream().anyMatch(file -> file.startsWith(work))) {
            prepare();
        }
        reached.removeAll(usual);
        Grade named =
                reached.isEmpty()
                        ? grade
                        : grade.withNote(
                                "reaches for " + String.join(", ", reached) + ", so it ran alone");
        return changed.isEmpty() ? named : wroteOutside(named, changed);
    }

    private synchronized Desk sitDown(Participant participant) throws IOException {
        if (closed) {
            throw new IllegalStateException("grading has ended");
        }
        Desk desk = new Desk(participant, work, limits);
        desks.add(desk);
        return desk;
    }

    private FilesAround around(Path own) throws IOException {
        List<Path> exactly = new ArrayList<>(OwnLibraries.leftOut());
        Path git = workbook.root().resolve(".git");
        exactly.addAll(List.of(workbook.root(), own, git.resolve("hooks"), git.resolve("config")));
        return FilesAround.of(exactly, List.of(participantsFolder));
    }

    private static void refuseIfSpoilt(Set<Path> changed, String who) {
        changed.stream()
                .filter(file -> OwnLibraries.leftOut().stream().anyMatch(file::startsWith))
                .findFirst()
                .ifPresent(
                        file -> {
                            throw new CommandRefusedException(
                                    "The code of "
                                            + who
                                            + " has changed "
                                            + file
                                            + ", with which all others run. Move that participant"
                                            + " away, run mvn clean test, and grade again.");
                        });
    }

    // Which of its exercises did it is not known. That the participant did, is.
    private static Grade wroteOutside(Grade grade, Set<Path> changed) {
        String what = "wrote outside its own folder: " + ShortList.of(changed);
        Map<String, Mark> marks = new LinkedHashMap<>(grade.marks());
        marks.replaceAll(
                (number, mark) ->
                        mark.status() == Status.DONE || mark.status() == Status.WRONG
                                ? mark.withStatus(Status.WRITES, what)
                                : mark);
        return new Grade(grade.participant(), marks, grade.notes()).withNote(what);
    }

    /** Ends what still runs, for instance when grading itself is ended. Nothing else begins. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        Optional<IOException> trouble = Optional.empty();
        for (Desk desk : desks) {
            try {
                desk.close();
            } catch (IOException e) {
                trouble = Optional.of(e);
            }
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }
}
