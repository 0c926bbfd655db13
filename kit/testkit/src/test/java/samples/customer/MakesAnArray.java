package samples.customer;

import samples.quoting.Quote;

/** Makes an array of it. */
public final class MakesAnArray {

    Object[] room() {
        return new Quote[3];
    }
}
