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
 * The quotes that quoting has made, by customer. A quote is not a copy of a customer's data, but it
 * was made from it.
 *
 * <p>When a customer is erased, her quotes go, and they stay away: a late quote is not an error. Of
 * an erased customer only her id and her version may be kept.
 */
public final class QuotesOnFile {

    private final Map<String, List<QuoteMade>> quotes = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    /** Files a quote. */
    public void on(QuoteMade event) {
        quotes.computeIfAbsent(event.customerId(), id -> new ArrayList<>()).add(event);
    }

    /** A customer has been erased. */
    public void on(CustomerErased event) {
        erased.add(event.customerId());
    }

    /** The quotes for a customer, the oldest first. */
    public List<QuoteMade> quotesFor(String customerId) {
        return erased.contains(customerId)
                ? List.of()
                : List.copyOf(quotes.getOrDefault(customerId, List.of()));
    }

    /** How many quotes were ever made, those for erased customers included. */
    public int everMade() {
        return quotes.values().stream().mapToInt(List::size).sum();
    }
}
