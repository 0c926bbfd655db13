package samples.plain.quoting.contract;

import messaging.Event;

/** Announced when there is a new quote. */
public record QuoteMade(String customerId) implements Event {}
