package insurance.communications;

import insurance.customer.contract.CustomerEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Communications' replica. Of all that the events say it keeps the e-mail addresses. */
public final class EmailAddresses {

    private final Set<String> erased = new HashSet<>();
    private final Map<String, String> addresses = new HashMap<>();

    /** Hears what has happened to a customer. */
    public void on(CustomerEvent event) {
        event.state()
                .ifPresentOrElse(
                        customer -> addresses.put(event.customerId(), customer.email()),
                        () -> erased.add(event.customerId()));
    }

    /**
     * The e-mail address of a customer, as far as communications has heard; empty if it has never
     * heard of her, or if she has been erased.
     */
    public Optional<String> of(String customerId) {
        return Optional.ofNullable(addresses.get(customerId))
                .filter(address -> !erased.contains(customerId));
    }
}
