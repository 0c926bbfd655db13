package samples.customer;

import samples.quoting.Quote;

/** Only declares a variable of its type. */
public final class DeclaresALocal {

    boolean nothing() {
        Quote quote = null;
        return quote == null;
    }
}
