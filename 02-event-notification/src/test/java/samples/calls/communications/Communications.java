package samples.calls.communications;

import java.util.List;

/** Is called. */
public record Communications(List<String> mailbox) {

    public void sendQuote(String customerId) {
        mailbox.add(customerId);
    }
}
