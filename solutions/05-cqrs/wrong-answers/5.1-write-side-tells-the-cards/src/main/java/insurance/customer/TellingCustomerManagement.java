package insurance.customer;

import eventstore.EventStore;
import insurance.cards.CustomerCards;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerEvent;
import java.util.OptionalLong;

/** Customer management that looks after those who read. */
public final class TellingCustomerManagement {

    private final CustomerManagement customerManagement;
    private final CustomerCards cards;

    public TellingCustomerManagement(EventStore<CustomerEvent> log, CustomerCards cards) {
        customerManagement = new CustomerManagement(log);
        this.cards = cards;
    }

    /** Does what the command asks for. */
    public OptionalLong handle(CustomerCommand command) {
        return customerManagement.handle(command);
    }

    /** Brings the cards up to date. */
    public void letReadersReadOn() {
        cards.catchUp();
    }
}
