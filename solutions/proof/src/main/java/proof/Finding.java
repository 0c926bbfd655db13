package proof;

/**
 * Something that is not as the workbook promises.
 *
 * @param culprit what it is about: a test, a wrong answer, a file
 * @param fault what is wrong with it, and what would be right
 */
public record Finding(String culprit, String fault) {

    @Override
    public String toString() {
        return culprit + ": " + fault;
    }
}
