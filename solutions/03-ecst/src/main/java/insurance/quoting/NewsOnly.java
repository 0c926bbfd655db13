package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Stands between the queue and quoting. The queue may bring an event twice, or late, when newer
 * ones have come already. This hands on what is news, and nothing else.
 */
public final class NewsOnly implements Consumer<CustomerEvent> {

    private final Map<String, Long> newest = new HashMap<>();
    private final Consumer<CustomerEvent> quoting;

    /**
     * @param quoting where the news goes
     */
    public NewsOnly(Consumer<CustomerEvent> quoting) {
        this.quoting = quoting;
    }

    /**
     * Hands the event on, at once, if it is newer than all that was handed on about this customer
     * before. An older one comes too late: what quoting has heard is newer. A version that never
     * came need not be waited for, as the next event says everything.
     *
     * <p>When quoting throws, this throws too. Then the event counts as not handed on: the queue
     * will bring it again, and nobody else need try.
     */
    @Override
    public void accept(CustomerEvent event) {
        if (event.version() > newest.getOrDefault(event.customerId(), 0L)) {
            quoting.accept(event);
            newest.put(event.customerId(), event.version());
        }
    }
}
