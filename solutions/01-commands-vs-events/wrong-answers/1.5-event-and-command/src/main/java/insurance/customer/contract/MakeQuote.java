package insurance.customer.contract;

import messaging.Command;

/** Customer management wants a quote. */
public record MakeQuote(String customerId, Address newAddress) implements Command {}
