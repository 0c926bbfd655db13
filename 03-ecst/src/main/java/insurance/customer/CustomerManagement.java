package insurance.customer;

import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import messaging.EventBus;
import messaging.Messaging;
import workbook.NotDoneYet;

/**
 * The system that keeps the customers' files. It announces what happens to a customer, and each
 * announcement carries all that others may know of her.
 *
 * <p>It announces after the file is changed. Where it refuses something, or nothing changes, it
 * announces nothing, and no version is used up.
 */
public final class CustomerManagement implements CustomerQueries {

    private final Map<String, CustomerState> customers = new HashMap<>();
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
        throw new NotDoneYet("3.1");
    }

    /**
     * The customer has moved to another house.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void move(String customerId, Home newHome) {
        throw new NotDoneYet("3.1");
    }

    /**
     * Puts the new e-mail address into the customer's file.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void changeEmail(String customerId, String newEmail) {
        throw new NotDoneYet("3.1");
    }

    /**
     * Throws the customer's file away, and keeps nothing that was in it.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void erase(String customerId) {
        throw new NotDoneYet("3.1");
    }

    @Override
    public Optional<CustomerState> customer(String customerId) {
        return Optional.ofNullable(customers.get(customerId));
    }
}
