package samples.variety.customer;

import samples.variety.customer.contract.NameChanged;

/** The second class of this system. It words the news, and leaves it to others to publish it. */
final class Wording {

    private Wording() {}

    static NameChanged ofANewName(String customerId) {
        return new NameChanged(customerId);
    }
}
