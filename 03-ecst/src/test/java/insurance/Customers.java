package insurance;

import insurance.customer.contract.CustomerState;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Customer management's files, for whoever asks. */
final class Customers implements CustomerQueries {

    private final Map<String, CustomerState> files = new HashMap<>();

    void file(CustomerState customer) {
        files.put(customer.customerId(), customer);
    }

    @Override
    public Optional<CustomerState> customer(String customerId) {
        return Optional.ofNullable(files.get(customerId));
    }
}
