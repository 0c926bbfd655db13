package insurance.customer;

import insurance.customer.contract.CustomerEvent;
import workbook.NotDoneYet;

/** How events add up to what we know about a customer. */
public final class CustomerEvolution {

    private CustomerEvolution() {}

    /**
     * What we know after one more event. All that the event does not speak of stays as it was.
     *
     * <p>What has happened, has happened: every event is taken as it is, at any time, even one that
     * today's rules would never allow. Somebody may move who left long ago, or who never
     * registered, because that was still done on paper. Only a registration makes somebody insured,
     * and only leaving makes a former customer.
     *
     * @param state what was known before
     */
    public static Customer evolve(Customer state, CustomerEvent event) {
        throw new NotDoneYet("4.1");
    }
}
