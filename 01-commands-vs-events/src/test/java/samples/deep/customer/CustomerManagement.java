package samples.deep.customer;

import samples.deep.customer.files.AddressBook;

public final class CustomerManagement {

    private final AddressBook addressBook = new AddressBook();

    public int priceOf(String street) {
        return addressBook.priceOf(street);
    }
}
