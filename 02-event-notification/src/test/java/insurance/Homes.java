package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.Home;
import java.util.Map;

/** The house at each address. Only the one next door costs the same as its twin. */
final class Homes {

    private static final Map<Address, Home> HOMES =
            Map.of(
                    Places.HILL_STREET, new Home(Places.HILL_STREET, 1932, 120),
                    Places.MILL_LANE, new Home(Places.MILL_LANE, 1998, 90),
                    Places.HIGH_STREET, new Home(Places.HIGH_STREET, 1975, 150),
                    Places.LAKE_ROAD, new Home(Places.LAKE_ROAD, 2005, 80),
                    Places.THE_HOUSE_NEXT_DOOR, new Home(Places.THE_HOUSE_NEXT_DOOR, 2005, 80),
                    Places.RIVER_WALK, new Home(Places.RIVER_WALK, 1921, 70));

    private Homes() {}

    /** The house at this address. */
    static Home at(Address address) {
        return HOMES.getOrDefault(address, new Home(address, 1960, 110));
    }
}
