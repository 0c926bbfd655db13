package samples.synonyms.customer;

import messaging.Event;

/** Announced when a customer has moved. */
public record AddressChanged(String customerId) implements Event {}
