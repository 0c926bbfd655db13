package insurance.quoting.contract;

import insurance.customer.contract.Address;
import messaging.Event;

/** What quoting wants to hear when a customer moves. */
public record QuoteBasisChanged(String customerId, Address newAddress) implements Event {}
