package samples.clean.quoting;

import samples.clean.communications.Communications;
import samples.clean.customer.contract.AddressChanged;

public final class Quoting {

    public void on(AddressChanged event) {
        new Communications().sendQuote(event.customerId());
    }
}
