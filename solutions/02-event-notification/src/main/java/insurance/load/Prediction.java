package insurance.load;

/**
 * How many questions customer management will be asked. First you predict, then the test counts.
 */
public final class Prediction {

    private Prediction() {}

    /**
     * The thin notification. Each listener asks for the customer for each change.
     *
     * @param listeners the systems that listen
     * @param changes how many addresses change
     */
    public static int thin(int listeners, int changes) {
        return listeners * changes;
    }

    /**
     * The richer notification. Some listeners find in it all that they need. The others still miss
     * a field, and ask for it.
     *
     * @param listeners the systems that listen
     * @param missingAField those of them that miss a field
     * @param changes how many addresses change
     */
    public static int richer(int listeners, int missingAField, int changes) {
        return missingAField * changes;
    }

    /**
     * The thin notification, on a bad day. Each listener asks, gets its answer, and fails after
     * that, and so the queue delivers to it again. That happens to each listener with each change,
     * as many times as {@code failures} says. Then it succeeds.
     *
     * @param listeners the systems that listen
     * @param changes how many addresses change
     * @param failures how often a listener fails with one change before it succeeds
     */
    public static int thinOnABadDay(int listeners, int changes, int failures) {
        return listeners * changes * (failures + 1);
    }
}
