package insurance.cards;

import eventstore.EventLog;
import eventstore.Recorded;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import java.util.Optional;

/**
 * The cards that clerks look at: one for each insured customer.
 *
 * <p>Now and then a blank too many is typed. A card shows street and city without blanks at either
 * end, whatever is in the log. A {@link CardIndex} makes cards from events.
 */
public final class CustomerCards {

    private final EventLog<CustomerEvent> log;
    private final CardIndex index = new CardIndex();
    private long position;

    public CustomerCards(EventLog<CustomerEvent> log) {
        this.log = log;
    }

    /** Reads everything in the log that has not been read yet. */
    public void catchUp() {
        for (Recorded<CustomerEvent> recorded : log.readAll(position)) {
            index.on(recorded.event());
            position = recorded.position();
        }
    }

    /** A customer's card. Empty if the id is unknown, or if the customer has left. */
    public Optional<CustomerCard> of(String customerId) {
        return index.of(customerId).map(CustomerCards::tidy);
    }

    private static CustomerCard tidy(CustomerCard card) {
        Address typed = card.address();
        Address tidy = new Address(typed.street().strip(), typed.city().strip());
        return new CustomerCard(card.customerId(), card.name(), tidy);
    }
}
