package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerQueries;
import java.util.Set;
import workbook.NotDoneYet;

/** Underwriting, when the notification says what has changed. */
public final class RicherUnderwriting {

    /**
     * @param customers what may be asked of customer management, should that be needed
     */
    public RicherUnderwriting(CustomerQueries customers) {}

    /** Hears of a move. */
    public void on(AddressChangedFromTo event) {
        throw new NotDoneYet("2.4");
    }

    /**
     * The ids of the customers whose houses have to be inspected: those who have moved to the water
     * and not away again. A list handed out stays as it is.
     */
    public Set<String> inspections() {
        throw new NotDoneYet("2.4");
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
