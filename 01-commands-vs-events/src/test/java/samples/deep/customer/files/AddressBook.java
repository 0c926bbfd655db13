package samples.deep.customer.files;

import samples.deep.quoting.pricing.Tariff;

public final class AddressBook {

    public int priceOf(String street) {
        return Tariff.priceOf(street);
    }
}
