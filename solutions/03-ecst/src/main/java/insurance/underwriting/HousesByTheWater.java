package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import java.util.HashSet;
import java.util.Set;

/**
 * Underwriting's replica. It has every house by the water inspected, so it knows whose houses these
 * are: the customers' ids, and not even an address. Of all other customers it keeps nothing.
 */
public final class HousesByTheWater {

    private final Set<String> customerIds = new HashSet<>();

    /** Takes in what has happened to a customer. */
    public void on(CustomerEvent event) {
        if (event.state().filter(customer -> byTheWater(customer.home().address())).isPresent()) {
            customerIds.add(event.customerId());
        } else {
            customerIds.remove(event.customerId());
        }
    }

    /** The ids of the customers whose houses are by the water. The set belongs to the caller. */
    public Set<String> customerIds() {
        return Set.copyOf(customerIds);
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
