package insurance.story;

import java.util.List;
import messaging.Command;
import messaging.Event;

/**
 * What is said when Ada moves house, in the order in which it is said: five sentences, five
 * messages. They were written in a hurry.
 *
 * <p>Rename the messages as you like, and make each what it is: a {@link Command} or an {@link
 * Event}.
 */
public final class Messages {

    private Messages() {}

    // 1. The call centre to customer management:
    //    "Ada moves to 12 Lake Road. Please put that into her file."
    public record AddressData(String customerId, String newAddress) implements Event {}

    // 2. Customer management to all who listen:
    //    "Ada's address has just changed."
    public record UpdateAddress(String customerId, String newAddress) implements Command {}

    // 3. Quoting to all who listen:
    //    "For Ada's house there is a quote now. It covers fire and water."
    public record CommunicationsMustSend(String customerId, String quoteId, List<String> coverages)
            implements Event {}

    // 4. Quoting to communications:
    //    "Please e-mail this quote to Ada."
    public record QuoteEmailed(String customerId, String quoteId) implements Command {}

    // 5. Communications to all who listen:
    //    "The e-mail to Ada is out."
    public record SendEmail(String customerId, String quoteId) implements Event {}

    /** The five messages in the order of the story. Keep that order. */
    public static List<Class<? extends Record>> inOrder() {
        return List.of(
                AddressData.class,
                UpdateAddress.class,
                CommunicationsMustSend.class,
                QuoteEmailed.class,
                SendEmail.class);
    }
}
