package samples.readers.archive;

import messaging.EventBus;
import samples.readers.customer.contract.AddressChanged;

/**
 * Reads an event that another class hands to it, and passes it on. It neither subscribes to it nor
 * makes one.
 */
public record Label(EventBus events) {

    LabelPrinted print(AddressChanged event) {
        return new LabelPrinted("moved: " + event.customerId());
    }

    void passOn(AddressChanged event) {
        events.publish(event);
    }
}
