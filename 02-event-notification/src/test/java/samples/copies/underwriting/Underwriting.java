package samples.copies.underwriting;

import java.util.List;
import messaging.Event;
import messaging.EventBus;

/** Subscribes to its own copy of the class, with the same name. */
public record Underwriting(EventBus events, List<Event> moves) {

    void listen() {
        events.subscribe(AddressChanged.class, moves::add);
    }
}
