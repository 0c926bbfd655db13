package insurance.cards;

import eventstore.EventStore;
import eventstore.Recorded;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cards that clerks look at: one for each insured customer.
 *
 * <p>Now and then somebody types a blank too many. A card shows street and city without blanks at
 * either end, whatever is in the log.
 */
public final class CustomerCards {

    private final EventStore<CustomerEvent> log;
    private final Map<String, CustomerCard> cards = new HashMap<>();
    private long position;

    public CustomerCards(EventStore<CustomerEvent> log) {
        this.log = log;
    }

    /** Reads everything in the log that has not been read yet. */
    public void catchUp() {
        for (Recorded<CustomerEvent> recorded : log.readAll(position, 1_000)) {
            on(recorded.event());
            position = recorded.position();
        }
    }

    /** A customer's card; empty if there is no such customer, or if the customer has left. */
    public Optional<CustomerCard> of(String customerId) {
        return Optional.ofNullable(cards.get(customerId));
    }

    private void on(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered it -> put(it.customerId(), it.name(), it.address());
            case AddressChanged it -> move(it.customerId(), it.newAddress());
            case AddressCorrected it -> move(it.customerId(), it.correctAddress());
            case CustomerLeft it -> cards.remove(it.customerId());
            case HouseSurveyed it -> {}
            case EmailChanged it -> {}
        }
    }

    private void move(String customerId, Address address) {
        of(customerId).ifPresent(card -> put(customerId, card.name(), address));
    }

    private void put(String customerId, String name, Address address) {
        Address tidy = new Address(address.street().strip(), address.city().strip());
        cards.put(customerId, new CustomerCard(customerId, name, tidy));
    }
}
