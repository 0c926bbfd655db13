package insurance.customer.published;

/**
 * What customer management says to other systems. This is promised: it changes by addition only,
 * whatever becomes of customer management's own events.
 */
public sealed interface CustomerNews {

    /** What is said again has the same id. Two different things have two ids. */
    String id();

    /** Whom it is about. */
    String customerId();

    /** A new customer has a house. Names and e-mail addresses stay inside. */
    record CustomerJoined(
            String id, String customerId, String street, String city, int yearBuilt, int floorArea)
            implements CustomerNews {}

    /** The customer lives there now. A reason for a new quote. */
    record CustomerMoved(String id, String customerId, String street, String city)
            implements CustomerNews {}

    /** The address was wrong. The customer lives where she lived. */
    record AddressPutRight(String id, String customerId, String street, String city)
            implements CustomerNews {}

    /** The house is as old and as large as this. */
    record HouseMeasured(String id, String customerId, int yearBuilt, int floorArea)
            implements CustomerNews {}

    /** The customer has left. */
    record CustomerGone(String id, String customerId) implements CustomerNews {}
}
