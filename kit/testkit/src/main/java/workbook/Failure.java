package workbook;

import java.util.Optional;

/** Asks a piece of code how it fails. */
public final class Failure {

    private Failure() {}

    /**
     * Runs the code and returns the exception that it ended with, if any. Errors come out as they
     * are: unfinished code is not an answer.
     */
    public static Optional<RuntimeException> of(Runnable code) {
        try {
            code.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }
}
