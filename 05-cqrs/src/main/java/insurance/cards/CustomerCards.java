package insurance.cards;

import eventstore.EventStore;
import eventstore.Recorded;
import insurance.customer.Customer;
import insurance.customer.CustomerDecider;
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
        Customer customer = new CustomerDecider().replay(history);
        if (customer.status() != Customer.Status.INSURED) {
            return Optional.empty();
        }
        Address tidy =
                new Address(customer.address().street().strip(), customer.address().city().strip());
        if (!tidy.equals(customer.address())) {
            // While we are at it, let us put that right.
            customerManagement.handle(
                    new CorrectAddress(customerId, "the card", tidy, "stray blanks"));
        }
        return Optional.of(new CustomerCard(customerId, customer.name(), tidy));
    }
}
