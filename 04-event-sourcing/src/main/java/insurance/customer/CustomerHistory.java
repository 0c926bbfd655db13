package insurance.customer;

import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.StoredEvent;
import insurance.customer.contract.CustomerEvent;
import java.util.List;

/** A customer's history, whenever and in whatever form its events were written down. */
public final class CustomerHistory {

    private final EventStore<StoredEvent> store;
    private final CustomerEventCodec codec = new CustomerEventCodec();

    /**
     * @param store the events as they were written down; the stream of each customer is called as
     *     the customer's id
     */
    public CustomerHistory(EventStore<StoredEvent> store) {
        this.store = store;
    }

    /**
     * All events of a customer, the oldest first, as the events that we know today. {@link
     * CustomerEventCodec} reads those that are in today's form. Nothing is changed in the store.
     *
     * @throws IllegalArgumentException if one of them is in an unknown form
     */
    public List<CustomerEvent> of(String customerId) {
        return store.read(customerId).stream()
                .map(Recorded::event)
                .filter(stored -> stored.schema() <= 3)
                .map(Upcasters::toToday)
                .map(codec::decode)
                .toList();
    }
}
