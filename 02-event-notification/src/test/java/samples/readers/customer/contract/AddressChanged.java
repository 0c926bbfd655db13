package samples.readers.customer.contract;

import messaging.Event;

/** Announced when a customer has moved. */
public record AddressChanged(String customerId) implements Event {}
