package workbench.catchup;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import workbench.CommandRefusedException;

/** The answer of a command that changes nothing, and says why. */
final class Refusal {

    private Refusal() {}

    static void assertRefused(ThrowingCallable command, String... words) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(command)
                .withMessageContainingAll(words);
    }
}
