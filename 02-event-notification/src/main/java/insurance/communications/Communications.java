package insurance.communications;

import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerQueries;
import java.util.Locale;
import java.util.function.Consumer;
import messaging.CommandBus;
import messaging.EventBus;

/**
 * The system that writes to customers. It asks customer management for the e-mail address, each
 * time.
 */
public final class Communications {

    private final EventBus events;
    private final CommandBus commands;
    private final CustomerQueries customers;
    private final Consumer<Email> mailServer;

    public Communications(
            EventBus events,
            CommandBus commands,
            CustomerQueries customers,
            Consumer<Email> mailServer) {
        this.events = events;
        this.commands = commands;
        this.customers = customers;
        this.mailServer = mailServer;
    }

    /** Handles {@link SendQuote} from now on. */
    public void listen() {
        commands.handle(SendQuote.class, this::sendQuote);
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
