package insurance.customer;

import insurance.customer.contract.Address;
import insurance.quoting.Quoting;
import java.util.HashMap;
import java.util.Map;

/** The system that keeps the customers' files. */
public final class CustomerManagement {

    private final Map<String, Customer> customers = new HashMap<>();
    private final Quoting quoting;

    public CustomerManagement(Quoting quoting) {
        this.quoting = quoting;
    }

    /** Opens a file for a new customer. */
    public void register(Customer customer) {
        customers.put(customer.id(), customer);
    }

    /**
     * Where the customer lives, according to the file.
     *
     * @throws IllegalArgumentException if the customer is unknown
     */
    public Address addressOf(String customerId) {
        return find(customerId).address();
    }

    /**
     * Puts the new address into the customer's file.
     *
     * @throws IllegalArgumentException if the customer is unknown
     */
    public void changeAddress(String customerId, Address newAddress) {
        Customer customer = find(customerId);
        Customer moved = customer.movedTo(newAddress);
        customers.put(customerId, moved);
        quoting.makeQuoteFor(moved);
    }

    private Customer find(String customerId) {
        Customer customer = customers.get(customerId);
        if (customer == null) {
            throw new IllegalArgumentException("unknown customer " + customerId);
        }
        return customer;
    }
}
