package insurance;

import java.util.function.Supplier;

/**
 * What came of a piece of code: its answer, or how it failed. So a test can say what it thinks of
 * either.
 */
final class Outcome {

    private Outcome() {}

    /** The answer, or a sentence about the exception. Errors come out as they are. */
    static Object of(Supplier<?> code) {
        try {
            return code.get();
        } catch (RuntimeException failure) {
            return "no answer, but " + failure;
        }
    }
}
