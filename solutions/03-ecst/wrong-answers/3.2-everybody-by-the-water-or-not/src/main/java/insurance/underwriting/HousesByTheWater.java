package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Underwriting's replica. It has every house by the water inspected, so it keeps whose houses these
 * are: the customers' ids, and not even an address. Of everybody else it keeps nothing.
 */
public final class HousesByTheWater {

    private final Map<String, Boolean> byTheWater = new HashMap<>();

    /** Hears what has happened to a customer. */
    public void on(CustomerEvent event) {
        if (event.state().filter(customer -> byTheWater(customer.address())).isPresent()) {
            byTheWater.put(event.customerId(), true);
        } else {
            byTheWater.put(event.customerId(), false);
        }
    }

    /**
     * The ids of the customers whose houses stand by the water, as far as underwriting has heard.
     */
    public Set<String> customerIds() {
        Set<String> ids = new HashSet<>(byTheWater.keySet());
        ids.removeIf(id -> !byTheWater.get(id));
        return ids;
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
