package proof;

import java.util.ArrayList;
import java.util.List;
import workbook.Exercise;
import workbook.engine.Answer;

final class RightAnswersAreAccepted implements Check {

    private static final int LEAST = 3;

    @Override
    public String promise() {
        return "each exercise has three right answers or more, and each is accepted in all locales and time zones";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        List<Answer> answers = List.copyOf(module.rightAnswers().keySet());
        for (Exercise exercise : module.exercises()) {
            long count =
                    answers.stream()
                            .filter(answer -> answer.exercise().equals(exercise.number()))
                            .count();
            if (count < LEAST) {
                findings.add(
                        new Finding(
                                exercise.number(),
                                "has "
                                        + count
                                        + " right answers. At least "
                                        + LEAST
                                        + " are needed"));
            }
        }
        findings.addAll(WrongAnswersAreRejected.twins(answers));
        for (Answer answer : answers) {
            if (module.exerciseOf(answer).isEmpty()) {
                findings.add(new Finding(answer.name(), "begins with the number of no exercise"));
            }
            if (answer.idea().isEmpty() || !answer.words().isEmpty()) {
                findings.add(
                        new Finding(
                                answer.name(),
                                "needs a sentence on what is different, and no words that reject it"));
            }
        }
        for (RedRun red : module.refused()) {
            findings.add(
                    new Finding(
                            red.answer(),
                            "is right, and is refused by \""
                                    + red.sentence()
                                    + "\" in "
                                    + red.when()
                                    + ". The board says:\n"
                                    + red.told()));
        }
        return findings;
    }
}
