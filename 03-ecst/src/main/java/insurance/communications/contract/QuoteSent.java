package insurance.communications.contract;

import messaging.Event;

/** The e-mail with a quote is out. */
public record QuoteSent(String customerId, String quoteId) implements Event {

    @Override
    public String subject() {
        return customerId;
    }
}
