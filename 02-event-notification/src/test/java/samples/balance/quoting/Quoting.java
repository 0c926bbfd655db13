package samples.balance.quoting;

import java.util.List;
import messaging.EventBus;
import samples.balance.customer.contract.AddressChanged;

/** Subscribes in the source, and is started. */
public record Quoting(EventBus events, List<String> quotes) {

    public void listen() {
        events.subscribe(AddressChanged.class, event -> quotes.add(event.customerId()));
    }
}
