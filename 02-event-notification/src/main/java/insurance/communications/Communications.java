package insurance.communications;

import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerQueries;
import java.util.Locale;
import java.util.function.Consumer;
import messaging.EventBus;
import messaging.Messaging;

/**
 * The system that writes to customers. It asks customer management for the e-mail address, each
 * time.
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
                .ifPresent(
                        customer -> {
                            String text =
                                    String.format(
                                            Locale.ROOT,
                                            "Your quote %s: %s euros a year",
                                            command.quoteId(),
                                            command.yearlyPremium());
                            mailServer.accept(new Email(customer.email(), text));
                            events.publish(new QuoteSent(command.customerId(), command.quoteId()));
                        });
    }
}
