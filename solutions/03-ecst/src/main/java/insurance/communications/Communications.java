package insurance.communications;

import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import messaging.EventBus;

/**
 * The system that writes to customers. It keeps where to write to, and nothing else about a
 * customer; of an erased one, only that she is erased. A quote for a customer that it does not know
 * yet waits in the queue: handling it fails. A quote for an erased customer is done without an
 * e-mail.
 */
public final class Communications {

    /** What is known of a customer. Of a customer without an entry nothing has come yet. */
    private sealed interface Recipient {}

    private record Reachable(String emailAddress) implements Recipient {}

    private record Erased() implements Recipient {}

    private final Map<String, Recipient> recipients = new HashMap<>();
    private final EventBus events;
    private final Consumer<Email> mailServer;

    /**
     * @param events where it says which quotes it has sent
     * @param mailServer takes the e-mails that go out
     */
    public Communications(EventBus events, Consumer<Email> mailServer) {
        this.events = events;
        this.mailServer = mailServer;
    }

    /** Keeps where to write to. */
    public void on(CustomerEvent event) {
        // An erasure is final: an older event may be delivered again.
        if (!(recipients.get(event.customerId()) instanceof Erased)) {
            recipients.put(event.customerId(), recipient(event));
        }
    }

    private static Recipient recipient(CustomerEvent event) {
        return event.state()
                .<Recipient>map(customer -> new Reachable(customer.email()))
                .orElse(new Erased());
    }

    /** E-mails a quote to the customer. */
    public void sendQuote(SendQuote command) {
        switch (recipients.get(command.customerId())) {
            case Reachable(String emailAddress) -> send(command, emailAddress);
            case Erased() -> {}
            case null ->
                    throw new IllegalStateException("nothing known of " + command.customerId());
        }
    }

    private void send(SendQuote command, String emailAddress) {
        String text =
                "Your quote %s: %s euros a year"
                        .formatted(command.quoteId(), command.yearlyPremium());
        mailServer.accept(new Email(emailAddress, text));
        events.publish(new QuoteSent(command.customerId(), command.quoteId()));
    }
}
