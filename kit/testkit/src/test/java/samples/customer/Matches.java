package samples.customer;

import samples.quoting.Quote;

/** Matches a type, and calls nothing of it. */
public final class Matches {

    String describe(Object something) {
        return switch (something) {
            case Quote quote -> "a quote";
            default -> "something else";
        };
    }
}
