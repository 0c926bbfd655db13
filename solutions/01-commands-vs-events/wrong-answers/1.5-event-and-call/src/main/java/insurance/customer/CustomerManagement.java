package insurance.customer;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import messaging.EventBus;

/** The system that keeps the customers' files. */
public final class CustomerManagement {

    private final Map<String, Customer> customers = new HashMap<>();
    private final EventBus events;
    private final Consumer<AddressChanged> quoting;

    public CustomerManagement(EventBus events, Consumer<AddressChanged> quoting) {
        this.events = events;
        this.quoting = quoting;
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
        AddressChanged event = new AddressChanged(customerId, newAddress);
        events.publish(event);
        quoting.accept(event);
    }

    private Customer find(String customerId) {
        Customer customer = customers.get(customerId);
        if (customer == null) {
            throw new IllegalArgumentException("there is no customer " + customerId);
        }
        return customer;
    }
}
