package insurance.customer.contract;

import java.util.Optional;

/** All that customer management says about a customer, as it is at one moment. */
public record CustomerState(String customerId, String name, String email, Home home) {

    /** The same customer, in another house. */
    public CustomerState at(Home other) {
        return new CustomerState(customerId, name, email, other);
    }

    /** The same customer, with another e-mail address. */
    public CustomerState reachableAt(String other) {
        return new CustomerState(customerId, name, other, home);
    }

    /** The same customer in the same house, with another garage, or with none. */
    public CustomerState withGarage(Optional<Integer> other) {
        return at(home.withGarage(other));
    }
}
