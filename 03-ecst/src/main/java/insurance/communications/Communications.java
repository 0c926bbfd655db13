package insurance.communications;

import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.function.Consumer;
import messaging.EventBus;

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

    /**
     * @param events where it says which quotes it has sent
     * @param mailServer takes the e-mails that go out
     */
    public Communications(EventBus events, CustomerQueries customers, Consumer<Email> mailServer) {
        this.events = events;
        this.customers = customers;
        this.mailServer = mailServer;
    }

    /** E-mails a quote to the customer. */
    public void sendQuote(SendQuote command) {
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
