package samples.copies.portal.pages;

import messaging.Event;

/** Announced when a customer has moved. */
public record AddressChanged(String customerId) implements Event {}
