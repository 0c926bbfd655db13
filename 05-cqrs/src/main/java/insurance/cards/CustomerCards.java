package insurance.cards;

import eventstore.EventStore;
import eventstore.Recorded;
import insurance.customer.Customer.Insured;
import insurance.customer.CustomerDecider;
import insurance.customer.CustomerFile;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerCommand.CorrectAddress;
import insurance.customer.contract.CustomerEvent;
import java.util.List;
import java.util.Optional;

/**
 * The cards that clerks look at: one for each insured customer.
 *
 * <p>Now and then a blank too many is typed. A card shows street and city without blanks at either
 * end, whatever is in the log. A {@link CardIndex} makes cards from events.
 */
public final class CustomerCards {

    private final EventStore<CustomerEvent> log;
    private final CustomerManagement customerManagement;

    public CustomerCards(EventStore<CustomerEvent> log, CustomerManagement customerManagement) {
        this.log = log;
        this.customerManagement = customerManagement;
    }

    /** A customer's card. Empty if the id is unknown, or if the customer has left. */
    public Optional<CustomerCard> of(String customerId) {
        List<CustomerEvent> history = log.read(customerId).stream().map(Recorded::event).toList();
        if (!(new CustomerDecider().replay(history) instanceof Insured(CustomerFile file))) {
            return Optional.empty();
        }
        Address typed = file.address();
        Address tidy = new Address(typed.street().strip(), typed.city().strip());
        if (!tidy.equals(typed)) {
            // While we are at it, let us put that right.
            customerManagement.handle(
                    new CorrectAddress(customerId, "the card", tidy, "stray blanks"));
        }
        return Optional.of(new CustomerCard(customerId, file.name(), tidy));
    }
}
