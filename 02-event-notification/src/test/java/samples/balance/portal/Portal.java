package samples.balance.portal;

import java.util.List;
import messaging.EventBus;
import samples.balance.customer.contract.AddressChanged;

/** Subscribes in the source, and was switched off last year: it is never started. */
public record Portal(EventBus events, List<String> page) {

    public void listen() {
        events.subscribe(AddressChanged.class, event -> page.add(event.customerId()));
    }
}
