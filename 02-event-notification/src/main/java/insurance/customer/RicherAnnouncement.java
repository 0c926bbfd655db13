package insurance.customer;

import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;
import workbook.NotDoneYet;

/** How customer management words the richer notification. */
public final class RicherAnnouncement {

    private RicherAnnouncement() {}

    /**
     * The event that says whose address has changed, from what to what.
     *
     * @param before the customer's file before the move
     * @param after the same customer's file after it
     */
    public static AddressChangedFromTo of(CustomerDetails before, CustomerDetails after) {
        throw new NotDoneYet("2.4");
    }
}
