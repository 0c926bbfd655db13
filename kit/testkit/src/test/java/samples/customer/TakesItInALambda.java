package samples.customer;

import java.util.function.Predicate;
import samples.quoting.Quote;

/** Names it only as the parameter of a lambda. */
public final class TakesItInALambda {

    Object filter() {
        Predicate<Quote> any = (Quote quote) -> true;
        return any;
    }
}
