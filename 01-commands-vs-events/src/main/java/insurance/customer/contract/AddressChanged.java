package insurance.customer.contract;

import messaging.Event;

/** A customer's address has changed. */
public record AddressChanged(String customerId, Address newAddress) implements Event {

    @Override
    public String subject() {
        return customerId;
    }
}
