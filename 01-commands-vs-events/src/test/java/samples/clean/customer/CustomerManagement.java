package samples.clean.customer;

import messaging.EventBus;
import samples.clean.customer.contract.AddressChanged;

public final class CustomerManagement {

    private final EventBus events;

    public CustomerManagement(EventBus events) {
        this.events = events;
    }

    public void changeAddress(String customerId) {
        events.publish(new AddressChanged(customerId));
    }
}
