package insurance.customer;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import messaging.EventBus;
import messaging.Messaging;

/**
 * The system that keeps the customers' files. It announces what happens to a customer, and each
 * announcement carries all that others may know of her.
 *
 * <p>It announces after the file is changed. Where it refuses something, or nothing changes, it
 * announces nothing, and no version is used up.
 */
public final class CustomerManagement implements CustomerQueries {

    private final Map<String, CustomerState> customers = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final EventBus events;

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
        if (versions.containsKey(customerId)) {
            throw new IllegalArgumentException("the id " + customerId + " is taken");
        }
        customers.put(customerId, customer);
        events.publish(new CustomerRegistered(nextVersion(customerId), customer));
    }

    /**
     * The customer has moved to another house.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void move(String customerId, Home newHome) {
        change(customerId, customer -> customer.at(newHome));
    }

    /**
     * Puts the new e-mail address into the customer's file.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void changeEmail(String customerId, String newEmail) {
        change(customerId, customer -> customer.reachableAt(newEmail));
    }

    /**
     * Throws the customer's file away, and keeps nothing that was in it.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void erase(String customerId) {
        find(customerId);
        customers.remove(customerId);
        events.publish(new CustomerErased(nextVersion(customerId), customerId));
    }

    @Override
    public Optional<CustomerState> customer(String customerId) {
        return Optional.ofNullable(customers.get(customerId));
    }

    private void change(String customerId, UnaryOperator<CustomerState> change) {
        CustomerState before = find(customerId);
        CustomerState after = change.apply(before);
        if (!after.equals(before)) {
            customers.put(customerId, after);
            events.publish(new CustomerChanged(nextVersion(customerId), before, after));
        }
    }

    private CustomerState find(String customerId) {
        return customer(customerId)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no customer " + customerId));
    }

    // An erased customer keeps her version, so that whatever comes late is seen to be old.
    private long nextVersion(String customerId) {
        return versions.merge(customerId, 1L, Long::sum);
    }
}
