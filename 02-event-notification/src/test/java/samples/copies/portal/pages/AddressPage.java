package samples.copies.portal.pages;

import messaging.EventBus;

/** Publishes an event with the same name, too, from a package further down. */
public record AddressPage(EventBus events) {

    void submit(String customerId) {
        Runnable later = () -> events.publish(new AddressChanged(customerId));
        later.run();
    }
}
