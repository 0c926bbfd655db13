package insurance.customer;

import insurance.customer.contract.CustomerEvent;
import java.util.List;
import messaging.Envelope;

/**
 * Customer management's own database. It has two tables: the customers' files, and the outbox, with
 * letters on their way to the queue. A power cut does no harm to what is stored here. The queue is
 * another system, and no part of it.
 */
public interface CustomerDatabase {

    /**
     * A customer's file.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    CustomerFile file(String customerId);

    /** Stores the file in place of the one that was there. */
    void store(CustomerFile file);

    /** Adds a letter to the outbox, behind all others. */
    void addToOutbox(Envelope<CustomerEvent> letter);

    /** The letters that are in the outbox at this moment, the oldest first. */
    List<Envelope<CustomerEvent>> outbox();

    /** Removes a letter from the outbox, if it is there. */
    void removeFromOutbox(Envelope<CustomerEvent> letter);

    /**
     * Runs these writes as one: they are all stored, or none of them. None is stored if one of them
     * fails, or if the power fails before they are finished. The failure comes out.
     */
    void inOneTransaction(Runnable writes);
}
