package insurance.customer;

import insurance.customer.contract.Address;

/**
 * A customer as customer management knows her. Other systems have other pictures of the same
 * person.
 */
public record Customer(String id, String name, Address address) {

    Customer movedTo(Address newAddress) {
        return new Customer(id, name, newAddress);
    }
}
