package insurance.customer.contract;

import java.util.Optional;

/**
 * Somebody has become a customer.
 *
 * @param registered all about her
 */
public record CustomerRegistered(long version, CustomerState registered) implements CustomerEvent {

    @Override
    public String customerId() {
        return registered.customerId();
    }

    @Override
    public Optional<CustomerState> state() {
        return Optional.of(registered);
    }
}
