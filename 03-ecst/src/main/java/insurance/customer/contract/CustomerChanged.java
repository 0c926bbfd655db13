package insurance.customer.contract;

import java.util.Optional;

/**
 * Something about a customer is different now.
 *
 * @param before all about her, as it was until now
 * @param after all about her, as it is from now on
 */
public record CustomerChanged(long version, CustomerState before, CustomerState after)
        implements CustomerEvent {

    @Override
    public String customerId() {
        return after.customerId();
    }

    @Override
    public Optional<CustomerState> state() {
        return Optional.of(after);
    }
}
