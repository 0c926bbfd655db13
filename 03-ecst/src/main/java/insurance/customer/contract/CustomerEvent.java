package insurance.customer.contract;

import java.util.Optional;
import messaging.Event;

/**
 * Something has happened to a customer. There are three kinds, and each says all that there is to
 * know, so that nobody has to ask.
 */
public sealed interface CustomerEvent extends Event
        permits CustomerRegistered, CustomerChanged, CustomerErased {

    /** Who it happened to. */
    String customerId();

    /**
     * Counts the events of this one customer. The first has version 1, the next one 2, and so on,
     * without a gap. Every customer has a count of her own.
     */
    long version();

    /** The customer's state from now on; empty if she has been erased. */
    Optional<CustomerState> state();

    @Override
    default String subject() {
        return customerId();
    }
}
