package insurance.customer.contract;

import messaging.Event;

/**
 * The thin notification: this customer has another address now. Whoever wants to know more asks
 * customer management.
 */
public record AddressChanged(String customerId) implements Event {

    @Override
    public String subject() {
        return customerId;
    }
}
