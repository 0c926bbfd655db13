package insurance;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Customer management's files, for a system that asks. */
final class Customers implements CustomerQueries {

    private final Map<String, CustomerState> files = new HashMap<>();

    /** The file says what the event says. */
    void file(CustomerEvent event) {
        files.remove(event.customerId());
        event.state().ifPresent(customer -> files.put(event.customerId(), customer));
    }

    @Override
    public Optional<CustomerState> customer(String customerId) {
        return Optional.ofNullable(files.get(customerId));
    }
}
