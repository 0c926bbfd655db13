package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The houses that quoting knows, from the customers' events. In memory only. */
final class Houses {

    private final Map<String, House> byCustomer = new HashMap<>();

    /**
     * Takes in one more event, of whatever kind. A registration and a survey describe a house. A
     * leaving makes it forgotten.
     */
    void learn(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered it ->
                    byCustomer.put(it.customerId(), new House(it.yearBuilt(), it.floorArea()));
            case HouseSurveyed it ->
                    byCustomer.put(it.customerId(), new House(it.yearBuilt(), it.floorArea()));
            case CustomerLeft it -> byCustomer.remove(it.customerId());
            case AddressChanged it -> {}
            case AddressCorrected it -> {}
            case EmailChanged it -> {}
        }
    }

    /** The house as the events have described it so far. Empty if they have not. */
    Optional<House> of(String customerId) {
        return Optional.ofNullable(byCustomer.get(customerId));
    }
}
