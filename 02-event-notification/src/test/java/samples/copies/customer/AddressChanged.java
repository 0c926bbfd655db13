package samples.copies.customer;

import messaging.Event;

/** Announced when a customer has moved. */
public record AddressChanged(String customerId) implements Event {}
