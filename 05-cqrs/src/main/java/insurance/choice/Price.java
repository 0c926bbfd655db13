package insurance.choice;

/**
 * The cost of read models, instead of one table with one row for Ada: where does she live?
 *
 * <p>With one table, a change is one write. The address is in one place, and at any moment there is
 * one answer. Say what it is with a log and read models, and the test measures it.
 */
public final class Price {

    private Price() {}

    /**
     * How often events are written down: in the log, and then in each read model. All of them have
     * read all of the log.
     *
     * @param events how many events there are
     * @param readModels how many read models read this log
     */
    public static int writes(int events, int readModels) {
        return events;
    }

    /**
     * How many copies of Ada's addresses there are, with the old ones in the log. Each read model
     * has read all of it. She has registered, with her first address, and then moved some times.
     *
     * @param moves how often Ada has moved; each time, the log says where to
     * @param readModels how many read models keep where Ada lives now
     */
    public static int addressesWrittenDown(int moves, int readModels) {
        return readModels;
    }

    /**
     * How many different answers people can get at most, if they ask all these read models at one
     * moment. Each read model reads at its own pace, but all have read that Ada has registered.
     *
     * @param moves how often Ada has moved, each time to an address where she has not lived before
     */
    public static int differentAnswers(int moves, int readModels) {
        return 1;
    }
}
