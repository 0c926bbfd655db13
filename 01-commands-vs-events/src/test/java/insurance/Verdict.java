package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a test says what it expected and what it found: first the damage, in one sentence. */
final class Verdict {

    private static final int LONGEST_LINE = 70;

    private Verdict() {}

    /**
     * Compares what a person would say, one by one, in this order.
     *
     * @param damage what is wrong if they differ, and perhaps a question that leads to the idea
     */
    static void same(String damage, List<?> found, Object... expected) {
        assertThat(found)
                .withFailMessage(
                        () ->
                                damage
                                        + part("\nexpected: ", List.of(expected))
                                        + part("\nbut:      ", found))
                .isEqualTo(List.of(expected));
    }

    /** It did not fail. */
    static void works(String damage, Optional<RuntimeException> failure) {
        assertThat(failure)
                .withFailMessage(
                        () -> damage + "\nexpected: no failure\nbut:      " + failure.orElseThrow())
                .isEmpty();
    }

    /** It failed, and this is the failure, or one of its causes. */
    static void comesOut(String damage, Optional<RuntimeException> failure, Throwable cause) {
        assertThat(failure.stream().flatMap(Verdict::causesOf))
                .withFailMessage(
                        () ->
                                "%s%nexpected: this failure, or one that has it as its cause: %s%nbut:      %s"
                                        .formatted(
                                                damage,
                                                cause.getMessage(),
                                                failure.map(Object::toString)
                                                        .orElse("none, as if all were well")))
                .contains(cause);
    }

    /** What went wrong, and what was behind it: a failure may come wrapped in another one. */
    static Stream<Throwable> causesOf(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static String part(String label, List<?> things) {
        List<String> words = things.stream().map(String::valueOf).toList();
        String line = words.isEmpty() ? "nothing" : String.join("; ", words);
        return line.length() <= LONGEST_LINE || words.size() == 1
                ? label + line
                : label.stripTrailing() + "\n  " + String.join("\n  ", words);
    }
}
