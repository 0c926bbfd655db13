package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who and where. */
final class People {

    static final Home HILL_STREET = home("3 Hill Street", "Oldtown", 1932, 120);
    static final Home LAKE_ROAD = home("12 Lake Road", "Newtown", 1978, 160);
    static final Home MILL_LANE = home("8 Mill Lane", "Oldtown", 1998, 90);
    static final Home RIVER_WALK = home("5 River Walk", "Oldtown", 1955, 90);

    /** Her insurance costs 320 euros a year on the hill, and 480 by the lake. */
    static final CustomerState ADA =
            new CustomerState("c-17", "Ada Lovelace", "ada@example.org", HILL_STREET);

    /** Her insurance costs 180 euros a year in Mill Lane, and 270 by the river. */
    static final CustomerState GRACE =
            new CustomerState("c-18", "Grace Hopper", "grace@example.org", MILL_LANE);

    static final CustomerState CHARLES =
            new CustomerState("c-19", "Charles Babbage", "charles@example.org", MILL_LANE);

    private People() {}

    /** A house without a garage. */
    static Home home(String street, String city, int yearBuilt, int floorArea) {
        return new Home(new Address(street, city), yearBuilt, floorArea, Optional.empty());
    }

    /** For the board: the name to an id. */
    static String nameOf(String customerId) {
        return switch (customerId) {
            case "c-17" -> "Ada";
            case "c-18" -> "Grace";
            case "c-19" -> "Charles";
            default -> customerId;
        };
    }

    /** For the board: a customer in a few short lines. */
    static List<String> card(CustomerState state) {
        return Stream.of(
                        state.name(),
                        state.email(),
                        state.home() == null ? null : state.home().address().street())
                .map(People::orDash)
                .toList();
    }

    /** For the board: one customer a line. */
    static List<String> told(List<CustomerState> states) {
        return states.stream().map(People::told).toList();
    }

    private static String orDash(String fact) {
        return fact == null || fact.isEmpty() ? "-" : fact;
    }

    /** For the board: an event. */
    static String told(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered(long version, CustomerState registered) ->
                    "CustomerRegistered, version %s%n  %s".formatted(version, told(registered));
            case CustomerChanged(long version, CustomerState before, CustomerState after) ->
                    "CustomerChanged, version %s%n  before: %s%n  after:  %s"
                            .formatted(version, told(before), told(after));
            case CustomerErased(long version, String customerId) ->
                    "CustomerErased, version %s%n  %s".formatted(version, customerId);
        };
    }

    private static String told(CustomerState state) {
        if (state == null) {
            return "nothing";
        }
        return Stream.of(state.customerId(), state.name(), state.email(), told(state.home()))
                .map(People::orDash)
                .collect(Collectors.joining(" / "));
    }

    private static String told(Home home) {
        if (home == null) {
            return null;
        }
        String garage =
                home.garage() != null && home.garage().isPresent()
                        ? "garage %s m2".formatted(home.garage().get())
                        : "no garage";
        return "%s, built %s, %s m2, %s"
                .formatted(told(home.address()), home.yearBuilt(), home.floorArea(), garage);
    }

    private static String told(Address address) {
        return address == null
                ? "nowhere"
                : orDash(address.street()) + ", " + orDash(address.city());
    }

    /** What comes out of a queue is equal to what went in, and not the same object. */
    static CustomerState asDelivered(CustomerState state) {
        Home home = state.home();
        Address address = home.address();
        return new CustomerState(
                new String(state.customerId()),
                new String(state.name()),
                new String(state.email()),
                new Home(
                        new Address(new String(address.street()), new String(address.city())),
                        home.yearBuilt(),
                        home.floorArea(),
                        home.garage().map(area -> Integer.valueOf(area.toString()))));
    }
}
