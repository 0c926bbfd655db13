package insurance.price;

import workbook.NotDoneYet;

/** What each way costs. First you predict, then the test runs both ways and counts. */
public final class Prediction {

    private Prediction() {}

    /**
     * How many questions customer management is asked.
     *
     * @param inNeed the listeners that need more than the customer's id, each time
     * @param changes of customers
     */
    public static int questions(Way way, int inNeed, int changes) {
        throw new NotDoneYet("3.11");
    }

    /**
     * How many bytes travel between customer management and the others, in events and in answers.
     * An event travels once to each listener, whether it needs more than the id or not. An answer
     * is one state. Questions, versions and envelopes do not count.
     *
     * @param listeners all that listen
     * @param inNeed those among them that need more than the customer's id
     * @param changes of customers
     * @param id how many bytes a customer's id takes: that is all that a notification carries
     * @param state how many bytes a customer's state takes
     */
    public static int bytes(Way way, int listeners, int inNeed, int changes, int id, int state) {
        throw new NotDoneYet("3.11");
    }

    /**
     * How many copies of customers' data the listeners hold in the end, all together. Whoever asks
     * keeps nothing. Whoever does not ask keeps what it needs, for each customer.
     */
    public static int copies(Way way, int inNeed, int customers) {
        throw new NotDoneYet("3.11");
    }

    /**
     * A listener is late: after the event that it is just about to handle, the same customer has
     * changed again, several times. How many changes is it behind with what it acts upon?
     */
    public static int changesBehind(Way way, int laterChanges) {
        throw new NotDoneYet("3.11");
    }
}
