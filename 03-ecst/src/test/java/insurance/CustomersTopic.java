package insurance;

import insurance.customer.contract.CompactedLog;
import insurance.customer.contract.CustomerEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import messaging.EventBus;

/**
 * Where customer events go: out to those who listen now, and into the log for those who come later.
 */
final class CustomersTopic implements CompactedLog {

    private final Map<String, CustomerEvent> newest = new LinkedHashMap<>();
    private final EventBus events;
    private Runnable beforeReading = () -> {};
    private Runnable whileReading = () -> {};
    private int readings;

    CustomersTopic(EventBus events) {
        this.events = events;
    }

    void publish(CustomerEvent event) {
        newest.put(event.customerId(), event);
        events.publish(event);
    }

    /** Happens before the log is read, and so can be read in it. */
    void beforeReading(Runnable happening) {
        beforeReading = happening;
    }

    /** Happens when the reader has got its page already, and so cannot be read on it. */
    void whileReading(Runnable happening) {
        whileReading = happening;
    }

    int readings() {
        return readings;
    }

    @Override
    public List<CustomerEvent> newest() {
        readings++;
        beforeReading.run();
        List<CustomerEvent> page = List.copyOf(newest.values());
        whileReading.run();
        return page;
    }
}
