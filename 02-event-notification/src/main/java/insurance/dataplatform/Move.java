package insurance.dataplatform;

import insurance.customer.contract.Address;
import java.time.Instant;

/** One line of the history: a customer has moved, and we know where to, or we do not. */
public sealed interface Move {

    /** Who has moved. */
    String customerId();

    /** When that was announced, according to the envelope. */
    Instant time();

    /** We know where to. */
    record Known(String customerId, Instant time, Address address) implements Move {}

    /** There was a move, and where to is lost. */
    record Hole(String customerId, Instant time) implements Move {}
}
