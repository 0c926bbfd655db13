package insurance.cards;

import insurance.customer.contract.Address;

/** What a clerk in the call centre sees of a customer. */
public record CustomerCard(String customerId, String name, Address address) {}
