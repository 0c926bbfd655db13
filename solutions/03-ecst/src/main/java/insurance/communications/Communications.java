package insurance.communications;

import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import messaging.EventBus;
import messaging.Messaging;

/**
 * The system that writes to customers. It keeps where to write to, and nothing else about a
 * customer; of an erased one, only that she is erased. A quote for a customer that it does not know
 * yet waits in the queue: handling it fails. A quote for an erased customer is done without an
 * e-mail.
 */
public final class Communications {

    // No entry: nothing heard yet. An empty one: heard that she has been erased.
    private final Map<String, Optional<String>> emailAddresses = new HashMap<>();
    private final EventBus events;
    private final Consumer<Email> mailServer;

    /** Listens to customer management and handles {@link SendQuote} from now on. */
    public Communications(Messaging messaging, Consumer<Email> mailServer) {
        events = messaging.eventsOf("communications");
        this.mailServer = mailServer;
        events.subscribe(CustomerEvent.class, this::on);
        messaging.commandsOf("communications").handle(SendQuote.class, this::sendQuote);
    }

    private void on(CustomerEvent event) {
        // An erasure is final: an older event may be delivered again.
        if (!isErased(event.customerId())) {
            emailAddresses.put(event.customerId(), event.state().map(CustomerState::email));
        }
    }

    private boolean isErased(String customerId) {
        Optional<String> known = emailAddresses.get(customerId);
        return known != null && known.isEmpty();
    }

    private void sendQuote(SendQuote command) {
        Optional<String> emailAddress = emailAddresses.get(command.customerId());
        if (emailAddress == null) {
            throw new IllegalStateException("no news yet of " + command.customerId());
        }
        emailAddress.ifPresent(address -> send(command, address));
    }

    private void send(SendQuote command, String emailAddress) {
        String text =
                "Your quote %s: %s euros a year"
                        .formatted(command.quoteId(), command.yearlyPremium());
        mailServer.accept(new Email(emailAddress, text));
        events.publish(new QuoteSent(command.customerId(), command.quoteId()));
    }
}
