package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import java.util.Set;
import workbook.NotDoneYet;

/**
 * Underwriting's replica. It has every house by the water inspected, so it keeps whose houses these
 * are: the customers' ids, and not even an address. Of everybody else it keeps nothing.
 */
public final class HousesByTheWater {

    /** Hears what has happened to a customer. */
    public void on(CustomerEvent event) {
        throw new NotDoneYet("3.2");
    }

    /**
     * The ids of the customers whose houses stand by the water, as far as underwriting has heard.
     */
    public Set<String> customerIds() {
        throw new NotDoneYet("3.2");
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
