package samples.call.customer;

import samples.call.quoting.Quoting;

public final class CustomerManagement {

    public void changeAddress(String customerId) {
        new Quoting().makeQuote(customerId);
    }
}
