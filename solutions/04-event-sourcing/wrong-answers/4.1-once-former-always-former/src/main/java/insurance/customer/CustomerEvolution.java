package insurance.customer;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;

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
        return switch (event) {
            case CustomerRegistered it ->
                    new Customer(
                            it.customerId(),
                            it.name(),
                            it.email(),
                            it.address(),
                            it.yearBuilt(),
                            it.floorArea(),
                            state.status() == Customer.Status.FORMER
                                            && it.customerId().equals(state.id())
                                    ? Customer.Status.FORMER
                                    : Customer.Status.INSURED);
            case AddressChanged it -> state.withAddress(it.newAddress());
            case AddressCorrected it -> state.withAddress(it.correctAddress());
            case HouseSurveyed it -> state.withHouse(it.yearBuilt(), it.floorArea());
            case EmailChanged it -> state.withEmail(it.newEmail());
            case CustomerLeft it -> state.withStatus(Customer.Status.FORMER);
        };
    }
}
