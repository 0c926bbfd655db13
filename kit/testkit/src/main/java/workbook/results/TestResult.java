package workbook.results;

import java.util.Optional;
import workbook.Exercise;

/**
 * What became of one test.
 *
 * @param exercise what describes the exercise that it belongs to
 * @param method the name of the test method
 * @param sentence the name of the test as a person reads it
 * @param guard whether it is meant to be green from the start
 * @param failure why it is red; empty if it is green
 */
public record TestResult(
        Exercise exercise,
        String method,
        String sentence,
        boolean guard,
        Optional<Throwable> failure) {

    /** Whether the test passed. */
    public boolean green() {
        return failure.isEmpty();
    }
}
