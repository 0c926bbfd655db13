package insurance.nights;

/** What is kept of one story, by four ways to build the insurer. Days are numbered. */
public final class Kept {

    private Kept() {}

    /** Module 01: a command to change the address, as it went through the queue. */
    public record Asked(String customerId, int day, String street) {}

    /**
     * Module 02: a customer has moved, said a thin event. Then the data team has asked where to.
     *
     * @param day of the move
     * @param answeredOn the day of the answer; the answer says where the customer lived that day
     */
    public record Heard(String customerId, int day, int answeredOn, String street) {}

    /**
     * Module 03: an event with the whole state. An event may be lost.
     *
     * @param version 1, 2, 3 … for each customer, without gaps
     * @param since the day since which the customer lives in this street
     */
    public record State(String customerId, int version, int since, String street) {}

    /**
     * Module 04: an event in the log.
     *
     * @param day of the move
     * @param recordedOn the day on which customer management learned of it
     */
    public record Moved(String customerId, int day, int recordedOn, String street) {}
}
