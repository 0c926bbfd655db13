package samples.copies.portal.pages;

import messaging.EventBus;

/** Switched off last year. Its code is still here, and publishes an event with the same name. */
public record AddressPage(EventBus events) {

    void submit(String customerId) {
        Runnable later = () -> events.publish(new AddressChanged(customerId));
        later.run();
    }
}
