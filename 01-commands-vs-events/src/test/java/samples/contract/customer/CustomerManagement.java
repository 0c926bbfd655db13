package samples.contract.customer;

import messaging.CommandBus;
import samples.contract.quoting.contract.MakeQuote;

public final class CustomerManagement {

    public void changeAddress(String customerId, CommandBus commands) {
        commands.send(new MakeQuote(customerId));
    }
}
