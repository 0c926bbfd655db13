package samples.copies.portal.pages;

import messaging.EventBus;

/** Publishes an event with the same name, from a class of its own. */
public record AddressPage(EventBus events) {

    void submit(String customerId) {
        Runnable later = () -> events.publish(new AddressChanged(customerId));
        later.run();
    }
}
