package samples.parent.customer;

import samples.parent.quoting.PricedByMove;

public final class CustomerManagement implements PricedByMove {

    public void changeAddress(String customerId) {}
}
