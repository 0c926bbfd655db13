package insurance.communications;

import insurance.communications.contract.SendQuote;
import insurance.quoting.contract.QuoteMade;

/** Listens to quoting and e-mails every quote. */
public final class QuoteAnnouncements {

    private final Communications communications;

    public QuoteAnnouncements(Communications communications) {
        this.communications = communications;
    }

    /** There is a new quote. */
    public void on(QuoteMade event) {
        communications.sendQuote(
                new SendQuote(event.customerId(), event.quoteId(), event.yearlyPremium()));
    }
}
