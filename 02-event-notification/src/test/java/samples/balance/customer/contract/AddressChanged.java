package samples.balance.customer.contract;

import messaging.Event;

/** The event that all systems of this sample are about. */
public record AddressChanged(String customerId) implements Event {}
