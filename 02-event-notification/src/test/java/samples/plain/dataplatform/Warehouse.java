package samples.plain.dataplatform;

import java.util.List;
import messaging.Event;
import messaging.EventBus;
import samples.plain.customer.contract.AddressChanged;
import samples.plain.quoting.contract.QuoteMade;

/** Subscribes to two events. */
public record Warehouse(EventBus events, List<Event> shelf) {

    void listen() {
        events.subscribe(AddressChanged.class, shelf::add);
        events.subscribe(QuoteMade.class, shelf::add);
    }
}
