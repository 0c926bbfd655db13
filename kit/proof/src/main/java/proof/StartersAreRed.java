package proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import workbook.Exercise;
import workbook.NotDoneYet;
import workbook.board.Explanation;
import workbook.results.TestResult;

final class StartersAreRed implements Check {

    private static final Pattern SENTENCE = Pattern.compile(".*\\w[.?!](\\s.*)?", Pattern.DOTALL);
    private static final Pattern NOT_OURS =
            Pattern.compile("(?i)expect(ing|ed)\\b|unexpected\\b|Rule '.*' failed to check");

    @Override
    public String promise() {
        return "each test of a starter but the guards is red, because it is not done or breaks an idea";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        for (TestResult result : module.starter().results()) {
            fault(result).ifPresent(fault -> findings.add(Finding.of(result, fault)));
        }
        if (module.starter().compilation().succeeded()) {
            for (Exercise exercise : module.exercises()) {
                if (module.starter().of(exercise.number()).stream().allMatch(TestResult::guard)) {
                    findings.add(
                            new Finding(
                                    exercise.number(),
                                    "is done before any work: it has no test but guards"));
                }
            }
        }
        return findings;
    }

    private static Optional<String> fault(TestResult result) {
        if (result.guard()) {
            return result.failure()
                    .map(failure -> "is a guard, and is red before any work: " + failure);
        }
        if (result.green()) {
            return Optional.of(
                    "is green before any work. Make it fail on the starter, or mark it with @Guard");
        }
        String number = result.exercise().number();
        return switch (result.failure().orElseThrow()) {
            case NotDoneYet stub when stub.exercise().equals(number) -> Optional.empty();
            case NotDoneYet stub ->
                    Optional.of("needs exercise " + stub.exercise() + " to be done first");
            case AssertionError taught when teaches(taught, result) -> Optional.empty();
            case AssertionError bare ->
                    Optional.of("fails without a word about the idea: " + bare.getMessage());
            case Throwable other ->
                    Optional.of("is red for a reason that was not intended: " + other);
        };
    }

    /**
     * Whether the failure begins with a sentence of ours, and not with one of AssertJ, JUnit or
     * ArchUnit.
     */
    static boolean teaches(AssertionError failure, TestResult result) {
        String headline = Explanation.of(failure, result.exercise()).headline().strip();
        return SENTENCE.matcher(headline).matches() && !NOT_OURS.matcher(headline).lookingAt();
    }
}
