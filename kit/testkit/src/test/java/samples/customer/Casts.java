package samples.customer;

import samples.quoting.Quote;

/** Casts a local variable. */
public final class Casts {

    boolean known(Object something) {
        Object quote = (Quote) something;
        return quote != null;
    }
}
