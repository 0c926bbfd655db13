package insurance.callcentre;

import eventstore.EventStore;
import insurance.cards.CustomerCard;
import insurance.cards.CustomerCards;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerEvent;
import java.util.Optional;

/**
 * What clerks in the call centre work with: they ask for changes, and they look at cards. It puts
 * the two sides together, so it may know both.
 */
public final class CallCentre {

    private final CustomerManagement customerManagement;
    private final CustomerCards cards;

    /**
     * @param log where customer management keeps what has happened
     */
    public CallCentre(EventStore<CustomerEvent> log) {
        customerManagement = new CustomerManagement(log);
        cards = new CustomerCards(log, customerManagement);
    }

    /**
     * Has customer management do what the command asks for. Its answer is for you to change: it
     * says how far the log has come because of it.
     *
     * @throws insurance.customer.RefusedException if a rule is against it
     */
    public Optional<CustomerCard> handle(CustomerCommand command) {
        customerManagement.handle(command);
        return cards.of(command.customerId());
    }

    /** A customer's card. Empty if the id is unknown, or if the customer has left. */
    public Optional<CustomerCard> card(String customerId) {
        return cards.of(customerId);
    }

    /**
     * Lets the cards read everything in the log that they have not read yet. In real life that
     * happens all the time and by itself. Here a test says when.
     */
    public void catchUp() {
        // The cards look into the log whenever a clerk asks, so there is nothing to do.
    }
}
