package samples.calls.customer;

import samples.calls.quoting.Quoting;

/** Calls the next system, as all systems of this sample do. */
public record CustomerManagement(Quoting quoting) {

    public void move(String customerId) {
        quoting.makeQuoteFor(customerId);
    }
}
