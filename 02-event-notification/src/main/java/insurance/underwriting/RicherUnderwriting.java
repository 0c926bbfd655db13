package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerQueries;
import java.util.Set;
import java.util.TreeSet;

/** Underwriting, when the notification says what has changed. */
public final class RicherUnderwriting {

    private final CustomerQueries customers;
    private final Set<String> inspections = new TreeSet<>();

    /**
     * @param customers what may be asked of customer management, if that is needed
     */
    public RicherUnderwriting(CustomerQueries customers) {
        this.customers = customers;
    }

    /**
     * Learns of a move. The events of one customer come in their order, each perhaps more than
     * once.
     */
    public void on(AddressChangedFromTo event) {
        // As with the thin event: customer management knows where she lives.
        boolean inspect =
                customers
                        .customer(event.customerId())
                        .filter(customer -> byTheWater(customer.home().address()))
                        .isPresent();
        if (inspect) {
            inspections.add(event.customerId());
        } else {
            inspections.remove(event.customerId());
        }
    }

    /**
     * The ids of the customers with a house to inspect. These are all whose last event says that
     * they have moved to the water. A list that was handed out does not change.
     */
    public Set<String> inspections() {
        return new TreeSet<>(inspections);
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
