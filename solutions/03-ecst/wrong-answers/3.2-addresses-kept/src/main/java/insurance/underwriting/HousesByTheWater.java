package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Underwriting's replica. It has every house by the water inspected, so it keeps whose houses these
 * are: the customers' ids, and not even an address. Of everybody else it keeps nothing.
 */
public final class HousesByTheWater {

    private final Map<String, String> streets = new HashMap<>();

    /** Hears what has happened to a customer. */
    public void on(CustomerEvent event) {
        if (event.state().filter(customer -> byTheWater(customer.address())).isPresent()) {
            streets.put(event.customerId(), event.state().orElseThrow().address().street());
        } else {
            streets.remove(event.customerId());
        }
    }

    /**
     * The ids of the customers whose houses stand by the water, as far as underwriting has heard.
     */
    public Set<String> customerIds() {
        return Set.copyOf(streets.keySet());
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
