package insurance.customer.contract;

import messaging.Event;

/**
 * The thin notification: this customer has another address now. A listener that wants to know more
 * asks customer management.
 */
public record AddressChanged(String customerId) implements Event {

    @Override
    public String subject() {
        return customerId;
    }
}
