package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Underwriting's replica. It has every house by the water inspected, so it has to know whose houses
 * these are: the customers' ids, and not even an address.
 */
public final class HousesByTheWater {

    private final Map<String, CustomerEvent> newest = new HashMap<>();

    /** Takes in what has happened to a customer. */
    public void on(CustomerEvent event) {
        // All of it: you never know what it is good for.
        newest.put(event.customerId(), event);
    }

    /** The ids of the customers whose houses are by the water. The set belongs to the caller. */
    public Set<String> customerIds() {
        Set<String> customerIds = new HashSet<>();
        for (CustomerEvent event : newest.values()) {
            event.state()
                    .filter(customer -> byTheWater(customer.home().address()))
                    .ifPresent(customer -> customerIds.add(customer.customerId()));
        }
        return customerIds;
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
