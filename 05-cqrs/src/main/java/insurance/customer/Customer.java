package insurance.customer;

import insurance.customer.contract.Address;

/**
 * What customer management knows about a customer after some events. Nothing in here is ever stored
 * as such: it can be made again from the events at any time.
 *
 * @param yearBuilt of the insured house
 * @param floorArea of the insured house, in square metres
 */
public record Customer(
        String id,
        String name,
        String email,
        Address address,
        int yearBuilt,
        int floorArea,
        Status status) {

    /** Whether this person is a customer. */
    public enum Status {
        /** No registration under this id. */
        UNKNOWN,
        /** A customer. */
        INSURED,
        /** Was a customer, and has left. */
        FORMER
    }

    /** What is known of a person before the first event. */
    public static final Customer UNKNOWN =
            new Customer("", "", "", new Address("", ""), 0, 0, Status.UNKNOWN);

    Customer withAddress(Address other) {
        return new Customer(id, name, email, other, yearBuilt, floorArea, status);
    }

    Customer withEmail(String other) {
        return new Customer(id, name, other, address, yearBuilt, floorArea, status);
    }

    Customer withHouse(int otherYearBuilt, int otherFloorArea) {
        return new Customer(id, name, email, address, otherYearBuilt, otherFloorArea, status);
    }

    Customer withStatus(Status other) {
        return new Customer(id, name, email, address, yearBuilt, floorArea, other);
    }
}
