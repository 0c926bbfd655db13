package insurance.customer;

import insurance.customer.contract.Address;

/**
 * What is in a customer's file.
 *
 * @param yearBuilt of the insured house
 * @param floorArea of the insured house, in square metres
 */
public record CustomerFile(
        String id, String name, String email, Address address, int yearBuilt, int floorArea) {

    CustomerFile withAddress(Address other) {
        return new CustomerFile(id, name, email, other, yearBuilt, floorArea);
    }

    CustomerFile withEmail(String other) {
        return new CustomerFile(id, name, other, address, yearBuilt, floorArea);
    }

    CustomerFile withHouse(int otherYearBuilt, int otherFloorArea) {
        return new CustomerFile(id, name, email, address, otherYearBuilt, otherFloorArea);
    }
}
