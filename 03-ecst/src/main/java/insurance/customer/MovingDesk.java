package insurance.customer;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import messaging.Envelopes;
import messaging.EventBus;
import messaging.MessageQueue;
import messaging.Messaging;

/** The desk of customer management where a customer reports a move. */
public final class MovingDesk {

    private final CustomerDatabase database;
    private final EventBus events;

    public MovingDesk(CustomerDatabase database, MessageQueue queue, Envelopes envelopes) {
        this.database = database;
        events = new Messaging(queue, envelopes).eventsOf("customer");
    }

    /**
     * The customer has moved to another house. It is stored, and it will be announced: both happen,
     * or neither of them does. What is stored is announced even if the queue is down now, or if the
     * power fails. Announcing may take until the next run of the {@link OutboxRelay}.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void move(String customerId, Home newHome) {
        CustomerFile file = database.file(customerId);
        CustomerState before = file.customer();
        CustomerState after = before.at(newHome);
        long version = file.version() + 1;
        database.store(new CustomerFile(version, after));
        events.publish(new CustomerChanged(version, before, after));
    }
}
