package samples.synonyms.customer;

import messaging.EventBus;

/** Publishes an event. */
public record CustomerManagement(EventBus events) {

    void changeAddress(String customerId) {
        events.publish(new AddressChanged(customerId));
    }
}
