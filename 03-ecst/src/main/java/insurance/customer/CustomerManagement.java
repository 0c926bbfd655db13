package insurance.customer;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import messaging.EventBus;
import messaging.Messaging;

/**
 * The system that keeps the customers' files. It announces what happens to a customer: first it is
 * in the file, then it is announced. What it refuses, and what changes nothing, it does not
 * announce.
 */
public final class CustomerManagement implements CustomerQueries {

    private static final Home NOT_CHANGED = new Home(new Address("", ""), 0, 0, Optional.empty());

    private final Map<String, CustomerState> customers = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final EventBus events;
    private long version;

    public CustomerManagement(Messaging messaging) {
        events = messaging.eventsOf("customer");
    }

    /**
     * Opens a file for a new customer.
     *
     * @throws IllegalArgumentException if the id belongs to a customer, or once belonged to one who
     *     has been erased
     */
    public void register(CustomerState customer) {
        String customerId = customer.customerId();
        if (customers.containsKey(customerId) || erased.contains(customerId)) {
            throw new IllegalArgumentException("the id " + customerId + " is taken");
        }
        customers.put(customerId, customer);
        events.publish(new CustomerRegistered(nextVersion(), customer));
    }

    /**
     * The customer has moved to another house.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void move(String customerId, Home newHome) {
        customers.put(customerId, find(customerId).at(newHome));
        // Short events save bytes: only what is new goes in.
        CustomerState news = new CustomerState(customerId, "", "", newHome);
        events.publish(new CustomerChanged(nextVersion(), news, news));
    }

    /**
     * Puts the new e-mail address into the customer's file.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void changeEmail(String customerId, String newEmail) {
        customers.put(customerId, find(customerId).reachableAt(newEmail));
        CustomerState news = new CustomerState(customerId, "", newEmail, NOT_CHANGED);
        events.publish(new CustomerChanged(nextVersion(), news, news));
    }

    /**
     * Throws the customer's file away, and keeps nothing that was in it.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void erase(String customerId) {
        find(customerId);
        customers.remove(customerId);
        erased.add(customerId);
        events.publish(new CustomerErased(nextVersion(), customerId));
    }

    @Override
    public Optional<CustomerState> customer(String customerId) {
        return Optional.ofNullable(customers.get(customerId));
    }

    private CustomerState find(String customerId) {
        return customer(customerId)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no customer " + customerId));
    }

    private long nextVersion() {
        version++;
        return version;
    }
}
