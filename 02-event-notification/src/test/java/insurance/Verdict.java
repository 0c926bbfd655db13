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
     * @param damage what is wrong if they differ
     */
    static void same(String damage, List<String> found, String... expected) {
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

    /** It failed, and the failure is of this type, or has one of this type as a cause. */
    static void comesOut(
            String damage, Optional<RuntimeException> failure, Class<? extends Throwable> cause) {
        assertThat(failure)
                .withFailMessage("%s%nexpected: the failure comes out%nbut:      none did", damage)
                .isPresent();
        assertThat(causesOf(failure.orElseThrow()))
                .withFailMessage(
                        """
                        A failure came out, and it does not say what it came from.
                        expected: %s, itself or as a cause
                        but:      %s, without that cause""",
                        cause.getSimpleName(), failure.orElseThrow())
                .hasAtLeastOneElementOfType(cause);
    }

    private static List<Throwable> causesOf(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }

    private static String part(String label, List<String> words) {
        String line = words.isEmpty() ? "nothing" : String.join("; ", words);
        return line.length() <= LONGEST_LINE || words.size() == 1
                ? label + line
                : label.stripTrailing() + "\n  " + String.join("\n  ", words);
    }
}
