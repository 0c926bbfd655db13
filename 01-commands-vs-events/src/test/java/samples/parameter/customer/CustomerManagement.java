package samples.parameter.customer;

import samples.parameter.communications.Letters;

public final class CustomerManagement {

    public void changeAddress(String customerId, Letters letters) {}
}
