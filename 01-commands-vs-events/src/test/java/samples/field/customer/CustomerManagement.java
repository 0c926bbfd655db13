package samples.field.customer;

import samples.field.quoting.Quoting;

public final class CustomerManagement {

    Quoting quoting;
}
