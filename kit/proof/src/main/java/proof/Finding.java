package proof;

import workbook.results.TestResult;

/**
 * Something that is not as the workbook promises.
 *
 * @param culprit what it is about: a test, a wrong answer, a file
 * @param fault what is wrong with it, and what would be right
 */
public record Finding(String culprit, String fault) {

    /** Something that is wrong with a test, by its exercise and its sentence. */
    static Finding of(TestResult test, String fault) {
        return new Finding(test.exercise().number() + " \"" + test.sentence() + "\"", fault);
    }

    @Override
    public String toString() {
        return culprit + ": " + fault;
    }
}
