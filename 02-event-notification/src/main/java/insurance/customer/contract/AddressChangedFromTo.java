package insurance.customer.contract;

import messaging.Event;

/** The richer notification: it also says what has changed, the old address and the new one. */
public record AddressChangedFromTo(String customerId, Address from, Address to) implements Event {

    @Override
    public String subject() {
        return customerId;
    }
}
