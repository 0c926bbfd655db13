package samples.clean;

import messaging.EventBus;
import samples.clean.customer.CustomerManagement;
import samples.clean.customer.contract.AddressChanged;
import samples.clean.quoting.Quoting;

public final class Insurer {

    public CustomerManagement open(EventBus events) {
        events.subscribe(AddressChanged.class, new Quoting()::on);
        return new CustomerManagement(events);
    }
}
