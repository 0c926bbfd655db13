package insurance.communications;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Communications' replica: the e-mail address that each customer has now. */
public final class EmailAddresses {

    private final Map<String, CustomerEvent> newest = new HashMap<>();

    /** Takes in what has happened to a customer. */
    public void on(CustomerEvent event) {
        // All of it: you never know what it is good for.
        newest.put(event.customerId(), event);
    }

    /** The e-mail address of a customer; empty if she is unknown here, or has been erased. */
    public Optional<String> of(String customerId) {
        return Optional.ofNullable(newest.get(customerId))
                .flatMap(CustomerEvent::state)
                .map(CustomerState::email);
    }
}
