package insurance.customer.contract;

import java.util.Optional;

/** A customer has been erased, and everybody who holds a copy has to forget her. */
public record CustomerErased(long version, String customerId) implements CustomerEvent {

    @Override
    public Optional<CustomerState> state() {
        return Optional.empty();
    }
}
