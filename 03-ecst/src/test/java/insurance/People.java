package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What is told of an event on the board. */
    static String told(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered(long version, CustomerState registered) ->
                    "CustomerRegistered, version %d%n  %s".formatted(version, told(registered));
            case CustomerChanged(long version, CustomerState before, CustomerState after) ->
                    "CustomerChanged, version %d%n  before: %s%n  after:  %s"
                            .formatted(version, told(before), told(after));
            case CustomerErased(long version, String customerId) ->
                    "CustomerErased, version %d%n  %s".formatted(version, customerId);
        };
    }

    private static String told(CustomerState state) {
        if (state == null) {
            return "nothing";
        }
        String house =
                "built %d, %d m2, %s"
                        .formatted(
                                state.yearBuilt(),
                                state.floorArea(),
                                state.garage() != null && state.garage().isPresent()
                                        ? "garage " + state.garage().get() + " m2"
                                        : "no garage");
        return Stream.of(state.customerId(), state.name(), state.email(), state.address(), house)
                .map(
                        fact ->
                                fact instanceof Address(String street, String city)
                                        ? street + ", " + city
                                        : fact)
                .map(fact -> fact == null || fact.equals("") ? "-" : fact.toString())
                .collect(Collectors.joining(" / "));
    }

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
