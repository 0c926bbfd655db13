package samples.customer;

import samples.quoting.contract.QuoteMade;

/** Uses only what quoting tells all systems. */
public final class UsesTheContract {

    String file(QuoteMade made) {
        return made.quoteId();
    }
}
