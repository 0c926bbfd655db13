package samples.plain.communications;

import messaging.CommandBus;
import messaging.EventBus;
import samples.plain.communications.contract.QuoteSent;
import samples.plain.communications.contract.SendQuote;

/** Handles a command, and publishes an event without subscribers. */
public record Communications(EventBus events, CommandBus commands) {

    void listen() {
        commands.handle(
                SendQuote.class, command -> events.publish(new QuoteSent(command.customerId())));
    }
}
