package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerState;
import java.util.Optional;

/** Who and where. */
final class People {

    static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");
    static final Address MILL_LANE = new Address("8 Mill Lane", "Oldtown");
    static final Address RIVER_WALK = new Address("5 River Walk", "Oldtown");

    /** Her insurance costs 320 euros a year on the hill, and 480 by the lake. */
    static final CustomerState ADA =
            new CustomerState(
                    "ada",
                    "Ada Lovelace",
                    "ada@example.org",
                    HILL_STREET,
                    1932,
                    120,
                    Optional.empty());

    /** Her insurance costs 180 euros a year in Mill Lane, and 270 by the water. */
    static final CustomerState GRACE =
            new CustomerState(
                    "grace",
                    "Grace Hopper",
                    "grace@example.org",
                    MILL_LANE,
                    1998,
                    90,
                    Optional.empty());

    private People() {}

    /** What comes out of a queue is equal to what went in, and not the same object. */
    static CustomerState asDelivered(CustomerState state) {
        Address address = state.address();
        return new CustomerState(
                new String(state.customerId()),
                new String(state.name()),
                new String(state.email()),
                new Address(new String(address.street()), new String(address.city())),
                state.yearBuilt(),
                state.floorArea(),
                state.garage().map(area -> Integer.valueOf(area.toString())));
    }
}
