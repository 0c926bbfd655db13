package insurance.customer;

import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import insurance.customer.contract.Home;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import messaging.EventBus;

/** The system that keeps the customers' files. It announces what changes, and answers questions. */
public final class CustomerManagement implements CustomerQueries {

    private final Map<String, CustomerDetails> customers = new HashMap<>();
    private final EventBus events;

    public CustomerManagement(EventBus events) {
        this.events = events;
    }

    /** Opens a file for a new customer. */
    public void register(CustomerDetails customer) {
        customers.put(customer.customerId(), customer);
    }

    /**
     * The customer has moved: her file has the new home, and {@link AddressChanged} is published,
     * once. A listener that asks back at once gets the new home. If she lives at that address
     * already, no event is published.
     *
     * @throws IllegalArgumentException if the customer is unknown. Then nothing is stored, and
     *     nothing is published
     */
    public void move(String customerId, Home newHome) {
        CustomerDetails customer = customers.get(customerId);
        if (customer == null) {
            throw new IllegalArgumentException("unknown customer " + customerId);
        }
        events.publish(new AddressChanged(customerId));
        customers.put(customerId, customer.at(newHome));
    }

    @Override
    public Optional<CustomerDetails> customer(String customerId) {
        return Optional.ofNullable(customers.get(customerId));
    }
}
