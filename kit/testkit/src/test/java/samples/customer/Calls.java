package samples.customer;

import samples.quoting.Quote;

/** Calls quoting. */
public final class Calls {

    Object ask() {
        return Quote.cheapest();
    }
}
