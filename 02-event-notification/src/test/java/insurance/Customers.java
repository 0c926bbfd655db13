package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import insurance.customer.contract.Home;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The customers' files, as customer management keeps them: they can be asked about. Four are there
 * from the start. A customer's id is not her name: it says nothing about her.
 */
final class Customers implements CustomerQueries {

    static final String ADA = "c-17";
    static final String GRACE = "c-18";
    static final String ALAN = "c-19";
    static final String MARY = "c-20";

    /** How the files look at the start. */
    static final Map<String, CustomerDetails> AT_FIRST =
            Map.of(
                    ADA, file(ADA, "Ada", Places.HILL_STREET),
                    GRACE, file(GRACE, "Grace", Places.MILL_LANE),
                    ALAN, file(ALAN, "Alan", Places.HIGH_STREET),
                    MARY, file(MARY, "Mary", Places.MILL_LANE));

    private final Map<String, CustomerDetails> files = new HashMap<>(AT_FIRST);

    private static CustomerDetails file(String customerId, String name, Address address) {
        String email = name.toLowerCase(Locale.ROOT) + "@example.org";
        return new CustomerDetails(customerId, name, email, Homes.at(address));
    }

    /** What a person calls this customer, or the id itself for an unknown customer. */
    static String name(String customerId) {
        String id = String.valueOf(customerId);
        return Optional.ofNullable(AT_FIRST.get(id)).map(CustomerDetails::name).orElse(id);
    }

    /** What a person calls these customers. */
    static List<String> names(Iterable<String> customerIds) {
        List<String> names = new ArrayList<>();
        customerIds.forEach(customerId -> names.add(name(customerId)));
        return List.copyOf(names);
    }

    /** From now on this is the customer's file. */
    void put(CustomerDetails customer) {
        files.put(customer.customerId(), customer);
    }

    /** From now on the customer's file has the house at another address. */
    void move(String customerId, Address address) {
        move(customerId, Homes.at(address));
    }

    /**
     * From now on the customer's file has this house, at an address that is equal, not the same.
     */
    void move(String customerId, Home home) {
        Address copy = new Address(home.address().street(), home.address().city());
        put(files.get(customerId).at(new Home(copy, home.yearBuilt(), home.floorArea())));
    }

    /** The customer leaves the insurer, and the file is closed. */
    void leave(String customerId) {
        files.remove(customerId);
    }

    /** The customer is one again, with the file that she had at the start. */
    void comeBack(String customerId) {
        put(AT_FIRST.get(customerId));
    }

    @Override
    public Optional<CustomerDetails> customer(String customerId) {
        return Optional.ofNullable(files.get(customerId));
    }
}
