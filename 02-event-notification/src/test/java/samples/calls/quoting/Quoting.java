package samples.calls.quoting;

import samples.calls.communications.Communications;

/** Is called, and calls the next one. */
public record Quoting(Communications communications) {

    public void makeQuoteFor(String customerId) {
        communications.sendQuote(customerId);
    }
}
