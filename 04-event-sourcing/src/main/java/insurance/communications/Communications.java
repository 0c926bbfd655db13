package insurance.communications;

import insurance.communications.contract.SendQuote;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The system that writes to customers. It alone knows how to reach them. */
public final class Communications {

    private final Map<String, String> emailAddresses;
    private final Consumer<Email> mailServer;

    public Communications(Map<String, String> emailAddresses, Consumer<Email> mailServer) {
        this.emailAddresses = Map.copyOf(emailAddresses);
        this.mailServer = mailServer;
    }

    /** E-mails a quote to the customer. */
    public void sendQuote(SendQuote command) {
        String text =
                String.format(
                        Locale.ROOT,
                        "Your quote %s: %s euros a year",
                        command.quoteId(),
                        command.yearlyPremium());
        mailServer.accept(new Email(emailAddresses.get(command.customerId()), text));
    }
}
