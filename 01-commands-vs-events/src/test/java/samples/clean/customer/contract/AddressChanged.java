package samples.clean.customer.contract;

import messaging.Event;

public record AddressChanged(String customerId) implements Event {}
