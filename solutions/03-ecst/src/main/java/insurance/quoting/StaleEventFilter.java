package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Is between the queue and quoting, and hands on each event that is new. The queue may bring an
 * event twice, late, or not at all.
 */
public final class StaleEventFilter implements Consumer<CustomerEvent> {

    private final Map<String, Long> newest = new HashMap<>();
    private final Consumer<CustomerEvent> quoting;

    /**
     * @param quoting gets what is new
     */
    public StaleEventFilter(Consumer<CustomerEvent> quoting) {
        this.quoting = quoting;
    }

    /**
     * Hands the event on at once if it is newer than all that was handed on about this customer
     * before. A version that is missing is not waited for: the next event says everything. When
     * quoting fails, this fails too, and the event counts as not handed on.
     */
    @Override
    public void accept(CustomerEvent event) {
        if (event.version() > newest.getOrDefault(event.customerId(), 0L)) {
            quoting.accept(event);
            newest.put(event.customerId(), event.version());
        }
    }
}
