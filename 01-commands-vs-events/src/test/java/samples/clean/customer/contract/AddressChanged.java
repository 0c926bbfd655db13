package samples.clean.customer.contract;

public record AddressChanged(String customerId) {}
