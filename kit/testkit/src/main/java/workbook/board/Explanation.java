package workbook.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.Exercise;
import workbook.NotDoneYet;

/**
 * A failure, told to a learner.
 *
 * @param headline the idea that is violated, or what the code did, in a sentence or two
 * @param details what was expected and what came instead, where that helps
 * @param place the line of the learner's own code where it happened, for instance {@code
 *     DirectCommandBus.java:21}
 */
public record Explanation(String headline, List<String> details, Optional<String> place) {

    private static final Pattern DESCRIBED =
            Pattern.compile("\\A\\[(.*?)]\\s+(.*)\\z", Pattern.DOTALL);
    private static final Pattern RULE =
            Pattern.compile(
                    "\\AArchitecture Violation.*? - Rule '(.*?)' was violated.*?:\\R(.*)\\z",
                    Pattern.DOTALL);
    private static final Pattern TIME_LIMIT = Pattern.compile("timed out after (.*)");

    /** Tells why a test of this exercise is red. */
    public static Explanation of(Throwable failure, Exercise exercise) {
        Optional<String> place = LearnersCode.of(exercise).placeIn(failure);
        return switch (failure) {
            case NotDoneYet notDone -> notDone(notDone, exercise, place);
            case AssertionError assertion -> assertion(assertion, place);
            case TimeoutException late -> tooLate(late, place);
            case StackOverflowError endless -> told("The code calls itself without end.", place);
            case ExceptionInInitializerError broken ->
                    told("A static initialiser failed: " + named(rootOf(broken)), place);
            case NoClassDefFoundError broken when broken.getCause() != null ->
                    told("A static initialiser failed: " + rootOf(broken).getMessage(), place);
            default -> told("The code threw " + named(failure), place);
        };
    }

    private static Explanation notDone(
            NotDoneYet notDone, Exercise exercise, Optional<String> place) {
        String headline =
                notDone.exercise().equals(exercise.number())
                        ? "Nothing here yet. Your code goes here."
                        : "This needs exercise " + notDone.exercise() + " first.";
        return told(headline, place);
    }

    private static Explanation assertion(AssertionError assertion, Optional<String> place) {
        String message = Objects.requireNonNullElse(assertion.getMessage(), "").strip();
        if (message.isEmpty()) {
            return told("The test failed and does not say why.", place);
        }
        Matcher rule = RULE.matcher(message);
        if (rule.matches()) {
            return new Explanation(sentence(rule.group(1)), lines(rule.group(2)), Optional.empty());
        }
        Matcher described = DESCRIBED.matcher(message);
        if (described.matches()) {
            return new Explanation(
                    described.group(1).strip().replaceAll("\\s+", " "),
                    lines(described.group(2)),
                    place);
        }
        List<String> lines = lines(message);
        return new Explanation(lines.getFirst(), lines.subList(1, lines.size()), place);
    }

    private static Explanation tooLate(TimeoutException late, Optional<String> place) {
        Matcher limit = TIME_LIMIT.matcher(String.valueOf(late.getMessage()));
        String after = limit.find() ? " after " + limit.group(1) : "";
        return told(
                "The code was still running"
                        + after
                        + " and was stopped. Is there a loop that never ends?",
                place);
    }

    private static Explanation told(String headline, Optional<String> place) {
        return new Explanation(headline, List.of(), place);
    }

    private static String named(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String sentence(String rule) {
        return Character.toUpperCase(rule.charAt(0)) + rule.substring(1) + ".";
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst(" in \\(\\w+\\.java:0\\)$", ""))
                .map(String::stripTrailing)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
