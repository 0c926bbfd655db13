package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.Optional;
import workbook.NotDoneYet;

/**
 * Where the call centre asks what an insurance would cost, right now, with the customer on the
 * phone. The news comes in on other threads, and may lag behind.
 *
 * <p>All methods may be called by several threads at once, and none of them waits for news.
 */
public final class OfferDesk {

    /** Hears what has happened to a customer. Here the queue keeps the order for each customer. */
    public void on(CustomerEvent event) {
        throw new NotDoneYet("3.8");
    }

    /**
     * An offer, made from what this desk knows at this moment, and with the version of the customer
     * that it is based on. Empty if nothing has been heard of her, or if she has been erased.
     */
    public Optional<Offer> offerFor(String customerId) {
        throw new NotDoneYet("3.8");
    }

    /**
     * Whether this desk has heard of this version of the customer, or of a later one. An erasure is
     * a version, too. Once this is true, no offer is based on an older version.
     */
    public boolean hasHeardOf(String customerId, long version) {
        throw new NotDoneYet("3.8");
    }

    private static int premium(CustomerState customer) {
        return Pricing.yearlyPremium(customer.home());
    }
}
