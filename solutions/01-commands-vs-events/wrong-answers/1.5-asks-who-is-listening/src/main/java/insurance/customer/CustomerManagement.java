package insurance.customer;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.Quoting;
import java.util.HashMap;
import java.util.Map;
import messaging.EventBus;

/** The system that keeps the customers' files. */
public final class CustomerManagement {

    private final Map<String, Customer> customers = new HashMap<>();
    private final EventBus events;
    private final Object listener;

    public CustomerManagement(EventBus events, Object listener) {
        this.events = events;
        this.listener = listener;
    }

    /** Opens a file for a new customer. */
    public void register(Customer customer) {
        customers.put(customer.id(), customer);
    }

    /**
     * Where the customer lives, according to the file.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public Address addressOf(String customerId) {
        return find(customerId).address();
    }

    /**
     * Puts the new address into the customer's file.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void changeAddress(String customerId, Address newAddress) {
        Customer customer = find(customerId);
        customers.put(customerId, customer.movedTo(newAddress));
        switch (listener) {
            case Quoting somebodyReacts ->
                    events.publish(new AddressChanged(customerId, newAddress));
            default -> throw new IllegalStateException("nobody reacts");
        }
    }

    private Customer find(String customerId) {
        Customer customer = customers.get(customerId);
        if (customer == null) {
            throw new IllegalArgumentException("there is no customer " + customerId);
        }
        return customer;
    }
}
