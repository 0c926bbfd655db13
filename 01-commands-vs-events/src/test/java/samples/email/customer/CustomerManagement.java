package samples.email.customer;

import samples.email.communications.Communications;

public final class CustomerManagement {

    public void changeAddress(String customerId) {
        new Communications().sendGreetings(customerId);
    }
}
