package workbench.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import workbench.incremental.Folder;
import workbench.source.ExerciseSource;

/**
 * Where one participant is graded: a fresh folder, a sandbox in it, and what was handed in,
 * compiled there. When it is closed, nothing of it is left.
 */
final class Desk implements AutoCloseable {

    private static final long MUCH_OUTPUT = 1_000_000;

    private final Participant participant;
    private final Path folder;
    private final Sandbox sandbox;
    private final List<CompiledHandIn> handIns = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param work where its folder is created
     */
    Desk(Participant participant, Path work, Limits limits) throws IOException {
        this.participant = participant;
        folder = Files.createTempDirectory(work, "participant-");
        sandbox = new Sandbox(folder, limits);
    }

    Path folder() {
        return folder;
    }

    /** Compiles what was handed in for all modules. No code of the participant's runs meanwhile. */
    void compile(List<HandIn> all) throws IOException, InterruptedException {
        for (HandIn handIn : all) {
            handIns.add(CompiledHandIn.of(handIn, sandbox, folder.resolve(handIn.module().name())));
        }
    }

    /** What the code reaches for that an answer does not have to. */
    Set<String> reaches() {
        Set<String> reaches = new TreeSet<>();
        handIns.forEach(handIn -> reaches.addAll(handIn.reaches()));
        return reaches;
    }

    /** Runs all exercises. */
    Grade grade(StarterOutcomes starter) throws IOException, InterruptedException {
        Map<String, Mark> marks = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>(participant.notes());
        for (CompiledHandIn handIn : handIns) {
            for (ExerciseSource exercise : handIn.module().exercises()) {
                marks.put(exercise.number(), mark(handIn, exercise, starter));
            }
            notes.addAll(handIn.notes());
        }
        sandbox.close();
        notes.addAll(0, sandbox.notes());
        if (sandbox.printed() > MUCH_OUTPUT) {
            notes.addFirst("prints much: " + sandbox.printed() / 1_000_000 + " MB");
        }
        boolean nothing = marks.values().stream().allMatch(it -> it.status() == Status.MISSING);
        if (nothing && participant.notes().isEmpty()) {
            notes.addFirst("handed in nothing that belongs to an exercise");
        }
        return new Grade(participant.name(), marks, notes);
    }

    private Mark mark(CompiledHandIn handIn, ExerciseSource exercise, StarterOutcomes starter)
            throws IOException, InterruptedException {
        Optional<Mark> known = handIn.mark(exercise);
        if (known.isPresent()) {
            return known.get().withChanges(handIn.changes(exercise));
        }
        PristineModule module = handIn.module();
        int tests = module.testsOf(exercise);
        Sandbox.Outcome outcome =
                handIn.isUntouched(exercise)
                        ? starter.of(module, exercise)
                        : sandbox.run(handIn.classes(exercise), exercise, tests);
        boolean wrong = outcome.status() == Status.WRONG;
        boolean untouched = wrong && handIn.isUntouched(exercise);
        return new Mark(
                untouched ? Status.UNTOUCHED : outcome.status(),
                outcome.green(),
                tests,
                outcome.told(),
                untouched || !wrong
                        ? Optional.empty()
                        : handIn.recognition(exercise)
                                .among(module.wrongAnswers(), exercise.number(), outcome.told()),
                handIn.changes(exercise));
    }

    /** Ends what still runs, and takes away the folder. */
    @Override
    public void close() throws IOException {
        sandbox.close();
        Folder.delete(folder);
    }
}
