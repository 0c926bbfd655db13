package samples.copies.customer;

import messaging.EventBus;

/** Publishes its own class. */
public record CustomerManagement(EventBus events) {

    void changeAddress(String customerId) {
        events.publish(new AddressChanged(customerId));
    }
}
