package samples.readers.customer;

import messaging.EventBus;
import samples.readers.customer.contract.AddressChanged;

/** Publishes one event. */
public record CustomerManagement(EventBus events) {

    void changeAddress(String customerId) {
        events.publish(new AddressChanged(customerId));
    }
}
