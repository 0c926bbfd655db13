package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The customers' files, as customer management keeps them: they can be asked about. Four are there
 * from the start.
 */
final class Customers implements CustomerQueries {

    static final CustomerDetails ADA =
            new CustomerDetails("ada", "Ada", "ada@example.org", Places.HILL_STREET, 1932, 120);
    static final CustomerDetails GRACE =
            new CustomerDetails("grace", "Grace", "grace@example.org", Places.MILL_LANE, 1998, 90);
    static final CustomerDetails ALAN =
            new CustomerDetails("alan", "Alan", "alan@example.org", Places.HIGH_STREET, 1975, 150);

    /** A customer whose id is not her name. */
    static final CustomerDetails MARY =
            new CustomerDetails("c7", "Mary", "mary@example.org", Places.MILL_LANE, 2003, 80);

    private final Map<String, CustomerDetails> files =
            new HashMap<>(Map.of("ada", ADA, "grace", GRACE, "alan", ALAN, "c7", MARY));

    /** From now on this stands in the customer's file. */
    void put(CustomerDetails customer) {
        files.put(customer.customerId(), customer);
    }

    /** From now on another address stands in the customer's file. */
    void move(String customerId, Address address) {
        put(files.get(customerId).at(address));
    }

    /** The customer leaves the insurer, and the file is closed. */
    void leave(String customerId) {
        files.remove(customerId);
    }

    @Override
    public Optional<CustomerDetails> customer(String customerId) {
        return Optional.ofNullable(files.get(customerId));
    }
}
