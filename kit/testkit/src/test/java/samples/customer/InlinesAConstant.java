package samples.customer;

import samples.quoting.Quote;

/** Uses a constant that the compiler copies. */
public final class InlinesAConstant {

    int most() {
        return Quote.HIGHEST_PREMIUM;
    }
}
