package insurance.customer.contract;

import java.util.Optional;

/**
 * All that customer management tells others about a customer: everything, as it is at one moment.
 *
 * @param yearBuilt of the insured house
 * @param floorArea of the insured house, in square metres, without the garage
 * @param garage the floor area of the garage, in square metres; empty if the house has none
 */
public record CustomerState(
        String customerId,
        String name,
        String email,
        Address address,
        int yearBuilt,
        int floorArea,
        Optional<Integer> garage) {

    /** The same customer, at another address. */
    public CustomerState at(Address other) {
        return new CustomerState(customerId, name, email, other, yearBuilt, floorArea, garage);
    }

    /** The same customer, with another e-mail address. */
    public CustomerState reachableAt(String other) {
        return new CustomerState(customerId, name, other, address, yearBuilt, floorArea, garage);
    }

    /** The same customer, with another garage, or with none. */
    public CustomerState withGarage(Optional<Integer> other) {
        return new CustomerState(customerId, name, email, address, yearBuilt, floorArea, other);
    }
}
