package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import workbook.Exercise;
import workbook.NotDoneYet;
import workbook.board.LookBack;
import workbook.engine.Answer;

final class StartersDoHarm implements Check {

    private static final int FEWEST_IDEAS = 2;
    private static final int MOST_IDEAS = 5;

    @Override
    public String promise() {
        return "each starter that works is a named wrong answer, with two to five red ideas and a look back";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        for (Exercise exercise : module.exercises()) {
            if (!isStub(module, exercise)) {
                faults(module, exercise)
                        .forEach(fault -> findings.add(new Finding(exercise.number(), fault)));
            }
        }
        return findings;
    }

    /** Whether there is nothing to begin with: a participant sees that it is not done yet. */
    static boolean isStub(ModuleProof module, Exercise exercise) {
        return module.folders().starter().only(Arrays.asList(exercise.edit())).files().stream()
                .map(StartersDoHarm::text)
                .anyMatch(text -> text.contains(NotDoneYet.class.getSimpleName()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(ModuleProof module, Exercise exercise) {
        List<String> faults = new ArrayList<>();
        long starters = module.wrongAnswersTo(exercise).stream().filter(Answer::isStarter).count();
        if (starters != 1) {
            faults.add(
                    "begins with something that works, so one of its wrong answers should be the line \""
                            + Answer.STARTER
                            + "\". Now "
                            + starters
                            + " are");
        }
        long ideas =
                module.starter().of(exercise.number()).stream()
                        .filter(test -> !test.guard())
                        .count();
        if (ideas < FEWEST_IDEAS || ideas > MOST_IDEAS) {
            faults.add(
                    "has "
                            + ideas
                            + " red tests. Two to five ideas are enough, and the rest is guarded");
        }
        String before = LookBack.before(module.folders().exercises(), exercise.number());
        String published = module.starter().happened().getOrDefault(exercise.number(), "");
        if (published.isEmpty()) {
            faults.add(
                    "publishes nothing as \""
                            + LookBack.WHAT_HAPPENED
                            + "\" with its starter, so the board cannot look back");
        } else if (!before.equals(published)) {
            faults.add(
                    "should have hints/"
                            + exercise.number()
                            + ".before.txt just so:\n"
                            + published);
        } else if (published.equals(module.solution().happened().get(exercise.number()))) {
            faults.add("publishes the same with its starter and when it is solved");
        }
        if (exercise.remember().isEmpty()) {
            faults.add("has no sentence to remember");
        }
        return faults;
    }
}
