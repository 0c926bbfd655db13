package insurance.customer.contract;

import java.util.List;

/**
 * What is left of all customer events when only the newest of each customer is kept. As each event
 * carries the whole state, nothing more is needed to know how things stand.
 */
public interface CompactedLog {

    /**
     * The newest event of each customer, at this moment. Whoever has been erased is in it, too,
     * with that event.
     */
    List<CustomerEvent> newest();
}
