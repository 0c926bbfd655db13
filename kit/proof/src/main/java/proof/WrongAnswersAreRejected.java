package proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.Exercise;
import workbook.NotDoneYet;
import workbook.engine.Answer;
import workbook.results.TestResult;

final class WrongAnswersAreRejected implements Check {

    private static final int LEAST = 4;

    @Override
    public String promise() {
        return "each exercise has four named wrong answers or more, and each is rejected with the words that help";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        for (Exercise exercise : module.exercises()) {
            int answers = module.wrongAnswersTo(exercise).size();
            if (answers < LEAST) {
                findings.add(
                        new Finding(
                                exercise.number(),
                                "has "
                                        + answers
                                        + " wrong answers. At least "
                                        + LEAST
                                        + " are needed"));
            }
        }
        findings.addAll(twins(List.copyOf(module.wrongAnswers().keySet())));
        module.wrongAnswers().forEach((answer, run) -> findings.addAll(judge(module, answer, run)));
        return findings;
    }

    static List<Finding> twins(List<Answer> answers) {
        List<Finding> findings = new ArrayList<>();
        Map<List<String>, Answer> known = new HashMap<>();
        for (Answer answer : answers) {
            List<String> what = new ArrayList<>(answer.difference());
            what.addAll(answer.isStarter() ? List.of(answer.exercise()) : List.of());
            Answer twin = known.putIfAbsent(what, answer);
            if (twin != null) {
                findings.add(new Finding(answer.name(), "is the same as " + twin.name()));
            }
        }
        return findings;
    }

    private static List<Finding> judge(ModuleProof module, Answer answer, ModuleRun run) {
        List<Finding> findings = new ArrayList<>();
        if (module.exerciseOf(answer).isEmpty()) {
            return List.of(new Finding(answer.name(), "begins with the number of no exercise"));
        }
        if (answer.idea().isEmpty() || answer.words().isEmpty()) {
            findings.add(
                    new Finding(
                            answer.name(),
                            "needs the idea, and then the words that reject it, each in a line with "
                                    + Answer.REJECTED
                                    + " in front"));
        }
        List<TestResult> red = run.results().stream().filter(result -> !result.green()).toList();
        if (!run.compilation().succeeded()) {
            return findings;
        }
        if (red.isEmpty()) {
            findings.add(
                    new Finding(
                            answer.name(),
                            "passes. The tests of exercise "
                                    + answer.exercise()
                                    + " are too weak"));
            return findings;
        }
        for (TestResult result : red) {
            fault(result).ifPresent(fault -> findings.add(new Finding(answer.name(), fault)));
        }
        String told = ModuleRun.told(red.getFirst());
        for (String words : answer.words()) {
            if (!flat(told).contains(flat(words))) {
                findings.add(
                        new Finding(
                                answer.name(),
                                "is rejected without the words \""
                                        + words
                                        + "\". The board says:\n"
                                        + told));
            }
        }
        return findings;
    }

    // Code that throws is rejected, too. Whether the words are right is another question.
    private static Optional<String> fault(TestResult result) {
        return switch (result.failure().orElseThrow()) {
            case NotDoneYet stub -> Optional.of("is not an answer: " + stub.getMessage());
            case AssertionError told when !StartersAreRed.teaches(told, result) ->
                    Optional.of(
                            "is rejected by \""
                                    + result.sentence()
                                    + "\" without a word about the idea: "
                                    + told.getMessage());
            case IncompatibleClassChangeError broken ->
                    Optional.of(
                            "does not fit the tests, so that they would not compile: " + broken);
            default -> Optional.empty();
        };
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
