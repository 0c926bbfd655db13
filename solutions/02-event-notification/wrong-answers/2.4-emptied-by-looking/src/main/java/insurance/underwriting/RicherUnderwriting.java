package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerQueries;
import java.util.Set;
import java.util.TreeSet;

/** Underwriting, when the notification says what has changed. */
public final class RicherUnderwriting {

    private final Set<String> inspections = new TreeSet<>();

    /**
     * @param customers what may be asked of customer management, should that be needed
     */
    public RicherUnderwriting(CustomerQueries customers) {}

    /** Hears of a move. */
    public void on(AddressChangedFromTo event) {
        if (byTheWater(event.to())) {
            inspections.add(event.customerId());
        } else {
            inspections.remove(event.customerId());
        }
    }

    /**
     * The ids of the customers whose houses have to be inspected: those who have moved to the water
     * and not away again. A list handed out stays as it is.
     */
    public Set<String> inspections() {
        Set<String> list = new TreeSet<>(inspections);
        inspections.clear();
        return list;
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
