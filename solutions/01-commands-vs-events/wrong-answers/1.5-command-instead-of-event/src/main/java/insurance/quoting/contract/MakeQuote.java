package insurance.quoting.contract;

import insurance.customer.contract.Address;
import messaging.Command;

/** Asks quoting for a new quote. */
public record MakeQuote(String customerId, Address newAddress) implements Command {}
