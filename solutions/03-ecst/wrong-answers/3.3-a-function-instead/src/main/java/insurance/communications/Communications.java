package insurance.communications;

import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import messaging.EventBus;
import messaging.Messaging;

/**
 * The system that writes to customers. It has heard their e-mail addresses, and keeps them.
 *
 * <p>A quote for a customer of whom it has heard nothing yet waits: handling it fails, and the
 * queue brings it again. A quote for an erased customer is done without an e-mail.
 */
public final class Communications {

    private final Function<String, Optional<CustomerState>> customers;
    private final EventBus events;
    private final Consumer<Email> mailServer;

    /** Listens to customer management and handles {@link SendQuote} from now on. */
    public Communications(
            Messaging messaging,
            Function<String, Optional<CustomerState>> customers,
            Consumer<Email> mailServer) {
        this.customers = customers;
        events = messaging.eventsOf("communications");
        this.mailServer = mailServer;
        messaging.commandsOf("communications").handle(SendQuote.class, this::sendQuote);
    }

    private void sendQuote(SendQuote command) {
        customers
                .apply(command.customerId())
                .ifPresent(customer -> send(command, customer.email()));
    }

    private void send(SendQuote command, String emailAddress) {
        String text =
                "Your quote %s: %d euros a year"
                        .formatted(command.quoteId(), command.yearlyPremium());
        mailServer.accept(new Email(emailAddress, text));
        events.publish(new QuoteSent(command.customerId(), command.quoteId()));
    }
}
