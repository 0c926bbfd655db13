package messaging;

/**
 * Anything that travels from one system to another. It is a wish ({@link Command}) or a fact
 * ({@link Event}), nothing else.
 */
public sealed interface Message permits Command, Event {

    /**
     * What the message is about, for instance a customer's id. Messages about the same subject are
     * delivered in the order in which they were put into the queue. Unless a message says
     * otherwise, all share one subject, and so one order.
     */
    default String subject() {
        return "";
    }
}
