package insurance;

import insurance.customer.contract.Address;

/** Where customers live. Three of these are by the water. */
final class Places {

    static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    static final Address MILL_LANE = new Address("8 Mill Lane", "Oldtown");
    static final Address HIGH_STREET = new Address("1 High Street", "Newtown");
    static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");
    static final Address THE_HOUSE_NEXT_DOOR = new Address("14 Lake Road", "Newtown");
    static final Address RIVER_WALK = new Address("5 River Walk", "Newtown");

    private Places() {}
}
