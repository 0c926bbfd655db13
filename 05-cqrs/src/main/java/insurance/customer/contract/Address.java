package insurance.customer.contract;

/** Where a customer lives. */
public record Address(String street, String city) {}
