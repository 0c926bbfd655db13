package insurance.customer;

import insurance.customer.contract.CustomerEvent;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.EventBus;
import messaging.MessageQueue;
import messaging.Messaging;

/**
 * Brings letters from the outbox to the queue. It runs every few seconds, and after each restart.
 */
public final class OutboxRelay {

    private final CustomerDatabase database;
    private final EventBus events;

    public OutboxRelay(CustomerDatabase database, MessageQueue queue, Envelopes envelopes) {
        this.database = database;
        events = new Messaging(queue, envelopes).eventsOf("customer");
    }

    /**
     * Brings the letters, the oldest first. Each of them reaches the queue at least once, whatever
     * fails in between: what could not be brought now is brought in a later run. A letter that is
     * brought twice has the same id both times. No letter overtakes another one about the same
     * customer.
     */
    public void bringLetters() {
        for (Envelope<CustomerEvent> letter : database.outbox()) {
            // Out of the box first, so that no letter is brought twice.
            database.removeFromOutbox(letter);
            events.publish(letter.message());
        }
    }
}
