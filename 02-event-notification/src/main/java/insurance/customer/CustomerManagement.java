package insurance.customer;

import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import insurance.customer.contract.Home;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import messaging.EventBus;
import messaging.Messaging;
import workbook.NotDoneYet;

/** The system that keeps the customers' files. It announces what changes, and answers questions. */
public final class CustomerManagement implements CustomerQueries {

    private final Map<String, CustomerDetails> customers = new HashMap<>();
    private final EventBus events;

    public CustomerManagement(Messaging messaging) {
        events = messaging.eventsOf("customer");
    }

    /** Opens a file for a new customer. */
    public void register(CustomerDetails customer) {
        customers.put(customer.customerId(), customer);
    }

    /**
     * The customer has moved: puts the new home into her file. As soon as it is there, an {@link
     * AddressChanged} is published, once. If she lives at that address already, nothing has
     * changed, and so there is no event.
     *
     * @throws IllegalArgumentException if there is no such customer; then nothing is stored, and
     *     nothing is published
     */
    public void move(String customerId, Home newHome) {
        throw new NotDoneYet("2.1");
    }

    @Override
    public Optional<CustomerDetails> customer(String customerId) {
        return Optional.ofNullable(customers.get(customerId));
    }
}
