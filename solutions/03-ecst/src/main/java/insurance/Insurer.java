package insurance;

import insurance.communications.Communications;
import insurance.communications.Email;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.queries.CustomerQueries;
import insurance.quoting.Quoting;
import java.util.function.Consumer;
import messaging.EventBus;
import messaging.Messaging;
import messaging.Upstream;

/**
 * Puts the systems together that live downstream of customer management. The only place that may
 * know all of them.
 */
public final class Insurer {

    /**
     * @param messaging for each system a command bus and an event bus, all on one queue
     * @param customerManagement where others can ask, if they still have to; nobody has
     * @param mailServer takes the e-mails that go out
     */
    public Insurer(
            Messaging messaging,
            Upstream<CustomerQueries> customerManagement,
            Consumer<Email> mailServer) {
        EventBus communicationsEvents = messaging.eventsOf("communications");
        Communications communications = new Communications(communicationsEvents, mailServer);
        communicationsEvents.subscribe(CustomerEvent.class, communications::on);
        messaging.commandsOf("communications").handle(SendQuote.class, communications::sendQuote);

        EventBus quotingEvents = messaging.eventsOf("quoting");
        Quoting quoting = new Quoting(quotingEvents, messaging.commandsOf("quoting"));
        quotingEvents.subscribe(CustomerChanged.class, quoting::on);
    }
}
