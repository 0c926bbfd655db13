package insurance.customer.contract;

/**
 * What customer management tells about a customer when it is asked.
 *
 * @param yearBuilt of the insured house
 * @param floorArea of the insured house, in square metres
 */
public record CustomerDetails(
        String customerId,
        String name,
        String email,
        Address address,
        int yearBuilt,
        int floorArea) {

    /** The same customer, at another address. */
    public CustomerDetails at(Address other) {
        return new CustomerDetails(customerId, name, email, other, yearBuilt, floorArea);
    }
}
