package insurance.communications;

import insurance.customer.contract.CustomerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Communications' replica: the e-mail address that each customer has now, and nothing else. */
public final class EmailAddresses {

    private final Map<String, String> addresses = new HashMap<>();

    /** Takes in what has happened to a customer. */
    public void on(CustomerEvent event) {
        event.state()
                .ifPresentOrElse(
                        customer -> addresses.put(event.customerId(), customer.email()),
                        () -> addresses.remove(event.customerId()));
    }

    /** The e-mail address of a customer; empty if she is unknown here, or has been erased. */
    public Optional<String> of(String customerId) {
        return Optional.ofNullable(addresses.get(customerId));
    }
}
