package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Quoting's replica: the house that each customer has now, and nothing else. */
public final class InsuredHouses {

    private final Map<String, InsuredHouse> houses = new HashMap<>();

    /** Takes in what has happened to a customer. */
    public void on(CustomerEvent event) {
        event.state()
                .ifPresentOrElse(
                        customer -> houses.put(event.customerId(), houseOf(customer)),
                        () -> houses.remove(event.customerId()));
    }

    /** The house of a customer; empty if she is unknown here, or if she has been erased. */
    public Optional<InsuredHouse> of(String customerId) {
        return Optional.ofNullable(houses.get(customerId));
    }

    private static InsuredHouse houseOf(CustomerState customer) {
        Home home = customer.home();
        return new InsuredHouse(Pricing.houseOf(home), home.address().street());
    }
}
