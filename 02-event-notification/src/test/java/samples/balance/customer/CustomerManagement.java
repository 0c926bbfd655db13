package samples.balance.customer;

import messaging.EventBus;
import samples.balance.customer.contract.AddressChanged;

/** Publishes the event. */
public record CustomerManagement(EventBus events) {

    public void move(String customerId) {
        events.publish(new AddressChanged(customerId));
    }
}
