package insurance.customer;

import insurance.customer.Customer.Insured;
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
     * What we know after one more event. All that the event does not speak of stays as it was. Only
     * a registration makes a customer, and only leaving makes a former customer.
     *
     * @param state what was known before
     */
    public static Customer evolve(Customer state, CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered it ->
                    new Insured(
                            new CustomerFile(
                                    it.customerId(),
                                    it.name(),
                                    it.email(),
                                    it.address(),
                                    it.yearBuilt(),
                                    it.floorArea()));
            case AddressChanged it -> state.with(file -> file.withAddress(it.newAddress()));
            case AddressCorrected it -> state.with(file -> file.withAddress(it.correctAddress()));
            case HouseSurveyed it ->
                    state.with(file -> file.withHouse(it.yearBuilt(), it.floorArea()));
            case EmailChanged it -> state.with(file -> file.withEmail(it.newEmail()));
            case CustomerLeft it -> state.left();
        };
    }
}
