package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.Home;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Quoting's replica: the house that each customer has now. */
public final class InsuredHouses {

    private final Map<String, CustomerEvent> newest = new HashMap<>();

    /** Takes in what has happened to a customer. */
    public void on(CustomerEvent event) {
        // All of it: you never know what it is good for.
        newest.put(event.customerId(), event);
    }

    /** The house of a customer; empty if she is unknown here, or if she has been erased. */
    public Optional<InsuredHouse> of(String customerId) {
        return Optional.ofNullable(newest.get(customerId))
                .flatMap(CustomerEvent::state)
                .map(customer -> inOurWords(customer.home()));
    }

    private static InsuredHouse inOurWords(Home home) {
        return new InsuredHouse(Pricing.houseOf(home), home.address().street());
    }
}
