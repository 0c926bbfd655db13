package samples.variety.customer.contract;

/** Another event. */
public record NameChanged(String customerId) implements CustomerEvent {}
