package insurance.customer;

import insurance.customer.contract.CustomerEvent;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.MessageQueue;

/**
 * Brings letters from the outbox to the queue. It runs every few seconds, and after each restart.
 */
public final class OutboxRelay {

    private final CustomerDatabase database;
    private final MessageQueue queue;

    public OutboxRelay(CustomerDatabase database, MessageQueue queue, Envelopes envelopes) {
        this.database = database;
        this.queue = queue;
    }

    /**
     * Brings the letters, the oldest first. Each of them reaches the queue at least once, whatever
     * fails in between: what could not be brought now is brought in a later run. A letter that is
     * brought twice has the same id both times. No letter overtakes another one about the same
     * customer.
     */
    public void bringLetters() {
        for (Envelope<CustomerEvent> letter : database.outbox()) {
            // If the power fails between these two, the letter is brought again, with the same id.
            queue.put(letter);
            database.removeFromOutbox(letter);
        }
    }
}
