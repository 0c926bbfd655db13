package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** A failure may be wrapped in another one, as long as it is still to be found. */
final class Causes {

    private Causes() {}

    /** The failure itself, what caused it, what caused that, and so on. */
    static List<Throwable> of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }

    /** What came out says what it came from. */
    static void assertNames(Throwable failure, Class<? extends Throwable> cause) {
        assertThat(of(failure))
                .withFailMessage(
                        """
                        A failure came out, and it does not say what it came from. The person on duty looks for the fault in the wrong system.
                        expected: %s, itself or as a cause
                        but was:  %s, without that cause""",
                        cause.getSimpleName(), failure)
                .hasAtLeastOneElementOfType(cause);
    }
}
