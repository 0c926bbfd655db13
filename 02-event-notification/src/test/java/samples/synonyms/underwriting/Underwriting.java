package samples.synonyms.underwriting;

import java.util.List;
import messaging.Event;
import messaging.EventBus;

/** Subscribes to the same event, and calls it by another name. */
public record Underwriting(EventBus events, List<Event> moves) {

    void listen() {
        events.subscribe(CustomerMoved.class, moves::add);
    }
}
