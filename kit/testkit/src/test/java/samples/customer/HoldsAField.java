package samples.customer;

import samples.quoting.Quote;

/** Holds on to quoting. */
public final class HoldsAField {

    Quote latest;
}
