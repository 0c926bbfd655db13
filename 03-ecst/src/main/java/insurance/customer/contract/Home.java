package insurance.customer.contract;

import java.util.Optional;

/**
 * The house that a customer lives in. It is what she has insured.
 *
 * @param floorArea in square metres, without the garage
 * @param garage the floor area of the garage, in square metres; empty if the house has none
 */
public record Home(Address address, int yearBuilt, int floorArea, Optional<Integer> garage) {

    /** The same house, with another garage, or with none. */
    public Home withGarage(Optional<Integer> other) {
        return new Home(address, yearBuilt, floorArea, other);
    }
}
