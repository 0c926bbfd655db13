package samples.balance.archive;

import java.util.List;
import messaging.Event;
import messaging.EventBus;

/** Subscribes to the event that the configuration names. The source does not say which. */
public record Archive(EventBus events, List<Event> shelf) {

    public void listen(Class<? extends Event> fromTheConfiguration) {
        events.subscribe(fromTheConfiguration, shelf::add);
    }
}
