package insurance.communications;

import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.function.Consumer;
import messaging.EventBus;
import messaging.Messaging;

/**
 * The system that writes to customers. In the end it does not ask: it keeps where to write to, and
 * nothing else about a customer; of an erased one, only that she is erased. A quote for a customer
 * that it does not know yet waits in the queue: handling it fails. A quote for an erased customer
 * is done without an e-mail.
 */
public final class Communications {

    private final EventBus events;
    private final CustomerQueries customers;
    private final Consumer<Email> mailServer;

    /** Handles {@link SendQuote} from now on. */
    public Communications(
            Messaging messaging, CustomerQueries customers, Consumer<Email> mailServer) {
        events = messaging.eventsOf("communications");
        this.customers = customers;
        this.mailServer = mailServer;
        messaging.commandsOf("communications").handle(SendQuote.class, this::sendQuote);
    }

    private void sendQuote(SendQuote command) {
        customers
                .customer(command.customerId())
                .ifPresent(customer -> send(command, customer.email()));
    }

    private void send(SendQuote command, String emailAddress) {
        String text =
                "Your quote %s: %s euros a year"
                        .formatted(command.quoteId(), command.yearlyPremium());
        mailServer.accept(new Email(emailAddress, text));
        events.publish(new QuoteSent(command.customerId(), command.quoteId()));
    }
}
