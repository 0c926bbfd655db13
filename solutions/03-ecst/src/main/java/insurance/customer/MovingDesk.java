package insurance.customer;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.MessageQueue;

/** The desk of customer management where a customer reports a move. */
public final class MovingDesk {

    private final CustomerDatabase database;
    private final Envelopes envelopes;

    public MovingDesk(CustomerDatabase database, MessageQueue queue, Envelopes envelopes) {
        this.database = database;
        this.envelopes = envelopes;
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
        // In the envelope already: from here on the letter has its id.
        Envelope<CustomerEvent> letter =
                envelopes.first("customer", new CustomerChanged(version, before, after));
        database.inOneTransaction(
                () -> {
                    database.store(new CustomerFile(version, after));
                    database.addToOutbox(letter);
                });
    }
}
