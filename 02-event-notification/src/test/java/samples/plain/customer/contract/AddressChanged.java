package samples.plain.customer.contract;

import messaging.Event;

/** Announced when a customer has moved. */
public record AddressChanged(String customerId) implements Event {}
