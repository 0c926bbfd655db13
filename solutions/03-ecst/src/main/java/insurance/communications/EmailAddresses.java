package insurance.communications;

import insurance.customer.contract.CustomerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Communications' replica. Of all that the events say it keeps the e-mail address that each
 * customer has now, and nothing else.
 */
public final class EmailAddresses {

    private final Map<String, String> addresses = new HashMap<>();

    /** Hears what has happened to a customer. */
    public void on(CustomerEvent event) {
        event.state()
                .ifPresentOrElse(
                        customer -> addresses.put(event.customerId(), customer.email()),
                        () -> addresses.remove(event.customerId()));
    }

    /**
     * The e-mail address of a customer, as far as communications has heard; empty if it has never
     * heard of her, or if she has been erased.
     */
    public Optional<String> of(String customerId) {
        return Optional.ofNullable(addresses.get(customerId));
    }
}
