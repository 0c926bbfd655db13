package insurance;

import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerQueries;
import messaging.EventBus;

/**
 * Any system that reacts to moves, reduced to what customer management notices of it: it asks, for
 * each.
 */
final class HearsAndAsks {

    private HearsAndAsks() {}

    static void toThinOnes(WatchedInsurer insurer, String system) {
        CustomerQueries customers = insurer.askedBy(system);
        EventBus events = insurer.eventsOf(system);
        events.subscribe(AddressChanged.class, event -> customers.customer(event.customerId()));
    }

    static void toRicherOnes(WatchedInsurer insurer, String system) {
        CustomerQueries customers = insurer.askedBy(system);
        EventBus events = insurer.eventsOf(system);
        events.subscribe(
                AddressChangedFromTo.class, event -> customers.customer(event.customerId()));
    }
}
