package samples.variety.customer.contract;

/** An event by way of another interface, and not a record. */
public final class AddressChanged implements CustomerEvent {}
