package samples.order.customer;

import messaging.CommandBus;
import samples.order.quoting.contract.MakeQuote;

public final class CustomerManagement {

    public void changeAddress(String customerId, CommandBus commands) {
        commands.send(new MakeQuote(customerId));
    }
}
