package workbook;

/**
 * Is where a learner's code will be.
 *
 * <p>An error and not an exception. So code that expects or swallows an exception does not take it
 * for an answer.
 */
public final class NotDoneYet extends AssertionError {

    private static final long serialVersionUID = 1;

    private final String exercise;

    /**
     * @param exercise the number of the exercise that fills this place, for instance {@code 1.2}
     */
    public NotDoneYet(String exercise) {
        super("exercise " + exercise + " is not done yet");
        this.exercise = exercise;
    }

    /** The number of the exercise that fills this place. */
    public String exercise() {
        return exercise;
    }
}
