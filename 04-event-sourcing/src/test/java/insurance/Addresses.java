package insurance;

import insurance.customer.contract.Address;

/** Where the customers of the exercises have lived. */
final class Addresses {

    static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");
    static final Address MILL_LANE = new Address("8 Mill Lane", "Oldtown");
    static final Address RIVER_WALK = new Address("1 River Walk", "Newtown");

    private Addresses() {}
}
