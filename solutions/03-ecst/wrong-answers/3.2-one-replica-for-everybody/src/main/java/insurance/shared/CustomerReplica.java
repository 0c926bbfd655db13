package insurance.shared;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One replica for everybody. */
public final class CustomerReplica {

    private final Map<String, CustomerState> customers = new HashMap<>();

    public void on(CustomerEvent event) {
        event.state()
                .ifPresentOrElse(
                        customer -> customers.put(event.customerId(), customer),
                        () -> customers.remove(event.customerId()));
    }

    public Optional<CustomerState> of(String customerId) {
        return Optional.ofNullable(customers.get(customerId));
    }
}
