package samples.customer;

import java.util.ArrayList;
import java.util.List;
import samples.quoting.Quote;

/** Names it only as the type argument of a local variable. */
public final class NamesATypeArgument {

    int count() {
        List<Quote> quotes = new ArrayList<>();
        return quotes.size();
    }
}
