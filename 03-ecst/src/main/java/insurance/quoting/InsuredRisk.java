package insurance.quoting;

import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import java.util.Optional;

/**
 * What a quote is made for, in quoting's own words. While it is the same, there is nothing new to
 * quote.
 */
record InsuredRisk(
        String street, String city, int yearBuilt, int floorArea, Optional<Integer> garage) {

    static InsuredRisk of(CustomerState customer) {
        Home home = customer.home();
        return new InsuredRisk(
                home.address().street(),
                home.address().city(),
                home.yearBuilt(),
                home.floorArea(),
                home.garage());
    }
}
