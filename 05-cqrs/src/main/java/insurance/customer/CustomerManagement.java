package insurance.customer;

import eventstore.EventStore;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerEvent;
import insurance.eventsourcing.CommandHandler;
import java.util.OptionalLong;

/** The system that keeps the customers' files: a stream of events for each customer. */
public final class CustomerManagement {

    private static final int ATTEMPTS = 3;

    private final CommandHandler<CustomerCommand, Customer, CustomerEvent> handler;

    public CustomerManagement(EventStore<CustomerEvent> store) {
        handler = new CommandHandler<>(store, new CustomerDecider(), ATTEMPTS);
    }

    /**
     * Does what the command asks for.
     *
     * @return the position of the last event that happened because of it; empty if nothing changed
     * @throws RefusedException if a rule is against it
     */
    public OptionalLong handle(CustomerCommand command) {
        return handler.handle(command.customerId(), command);
    }
}
