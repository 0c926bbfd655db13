package samples.deeper.customer.files;

import samples.deeper.communications.letters.Letter;

public final class AddressBook {

    public Letter letterTo(String customerId) {
        return new Letter(customerId);
    }
}
