package insurance.quoting;

import insurance.customer.contract.CustomerErased;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The quotes that quoting has made, by customer. A quote is no copy of the customer's data, but it
 * was made from it, and it bears her id. So it goes when she is erased, and stays away: whatever is
 * heard of her later is late, which is no error.
 *
 * <p>Only her id and her version may be kept; and numbers in which nobody can be recognised.
 */
public final class QuotesOnFile {

    private final Map<String, List<QuoteMade>> quotes = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private int made;

    /** Hears of a quote, and files it. */
    public void on(QuoteMade event) {
        made++;
        if (!erased.contains(event.customerId())) {
            quotes.computeIfAbsent(event.customerId(), id -> new ArrayList<>()).add(event);
        }
    }

    /** Hears that a customer has been erased. */
    public void on(CustomerErased event) {
        erased.add(event.customerId());
        quotes.remove(event.customerId());
    }

    /** The quotes for a customer, the oldest first. */
    public List<QuoteMade> quotesFor(String customerId) {
        return List.copyOf(quotes.getOrDefault(customerId, List.of()));
    }

    /** How many quotes quoting has ever heard of, whoever they were for. */
    public int everMade() {
        return made;
    }
}
