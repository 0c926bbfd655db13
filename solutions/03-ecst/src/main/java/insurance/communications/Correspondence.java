package insurance.communications;

import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What communications holds about customers: where to write to, and a copy of what was written.
 *
 * <p>When a customer is erased, both go, and both stay away: a late event, or a late e-mail, is not
 * an error. Of an erased customer only her id and her version may be kept.
 */
public final class Correspondence {

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, List<Email>> written = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    /** Takes in what has happened to a customer. */
    public void on(CustomerEvent event) {
        if (event instanceof CustomerErased) {
            erased.add(event.customerId());
            addresses.remove(event.customerId());
            written.remove(event.customerId());
        } else if (!erased.contains(event.customerId())) {
            event.state()
                    .ifPresent(customer -> addresses.put(event.customerId(), customer.email()));
        }
    }

    /** Files a copy of an e-mail that went out to a customer. */
    public void sent(String customerId, Email email) {
        if (!erased.contains(customerId)) {
            written.computeIfAbsent(customerId, id -> new ArrayList<>()).add(email);
        }
    }

    /** Where to write to; empty if communications does not know. */
    public Optional<String> emailAddressOf(String customerId) {
        return Optional.ofNullable(addresses.get(customerId));
    }

    /** The e-mails that went out to a customer, the oldest first. */
    public List<Email> writtenTo(String customerId) {
        return List.copyOf(written.getOrDefault(customerId, List.of()));
    }
}
