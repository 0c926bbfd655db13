package samples.variety.customer;

import messaging.EventBus;
import samples.variety.customer.contract.AddressChanged;
import samples.variety.customer.contract.NameChanged;

/** Publishes in its constructor, and hears there what its own system announces. */
public final class CustomerManagement {

    private int names;

    CustomerManagement(EventBus events) {
        events.subscribe(NameChanged.class, event -> names++);
        events.publish(new AddressChanged());
    }
}
