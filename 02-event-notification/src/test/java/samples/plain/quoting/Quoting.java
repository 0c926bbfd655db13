package samples.plain.quoting;

import messaging.CommandBus;
import messaging.EventBus;
import samples.plain.communications.contract.SendQuote;
import samples.plain.customer.contract.AddressChanged;
import samples.plain.quoting.contract.QuoteMade;

/** Subscribes to one event, publishes another, and sends a command. */
public record Quoting(EventBus events, CommandBus commands) {

    void listen() {
        events.subscribe(
                AddressChanged.class,
                event -> {
                    events.publish(new QuoteMade(event.customerId()));
                    commands.send(new SendQuote(event.customerId()));
                });
    }
}
