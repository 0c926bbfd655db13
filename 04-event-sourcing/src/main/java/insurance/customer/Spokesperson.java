package insurance.customer;

import eventstore.EventLog;
import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent;
import java.util.List;

/**
 * Says to other systems what they may know. They never see customer management's own events, so
 * that these can change on any afternoon.
 */
public final class Spokesperson {

    private final EventLog<CustomerEvent> log;

    public Spokesperson(EventLog<CustomerEvent> log) {
        this.log = log;
    }

    /**
     * What there is to say about the events after this position, in their order, as {@link
     * insurance.customer.published.CustomerNews}. A correction is not a move, and a new e-mail
     * address is not said. What was said before is said in the same words when it is asked for
     * again, also by the next Spokesperson.
     */
    public List<Object> newsAfter(long position) {
        return log.readAll(position, Integer.MAX_VALUE).stream()
                .<Object>map(Recorded::event)
                .toList();
    }
}
