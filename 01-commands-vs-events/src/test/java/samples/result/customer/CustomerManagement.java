package samples.result.customer;

import samples.result.quoting.Quote;

public abstract class CustomerManagement {

    public abstract Quote changeAddress(String customerId);
}
