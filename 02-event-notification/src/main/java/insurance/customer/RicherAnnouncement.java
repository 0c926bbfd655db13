package insurance.customer;

import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;

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
        return new AddressChangedFromTo(
                after.customerId(), before.home().address(), after.home().address());
    }
}
