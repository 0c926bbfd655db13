package insurance.dataplatform;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data platform's own database. It survives the end of whatever loads it. */
public final class Warehouse {

    private final List<QuotedPremium> premiums = new ArrayList<>();
    private final Map<String, String> cities = new HashMap<>();
    private long loadedUpTo;
    private int batches;

    /**
     * Adds a batch in one go: all that is given here, or nothing.
     *
     * @param upTo the position of the last event that the batch was made from
     * @param premiums the new lines
     * @param cities the city of each customer, by id, for those where it is new or another one
     * @throws IllegalArgumentException if the warehouse has been loaded so far already
     */
    public void load(long upTo, List<QuotedPremium> premiums, Map<String, String> cities) {
        if (upTo <= loadedUpTo) {
            throw new IllegalArgumentException(
                    "the warehouse is loaded up to %s already, and should be loaded up to %s"
                            .formatted(loadedUpTo, upTo));
        }
        this.premiums.addAll(premiums);
        this.cities.putAll(cities);
        loadedUpTo = upTo;
        batches++;
    }

    /** How many batches have been loaded so far. */
    public int batches() {
        return batches;
    }

    /** The position of the last event of the last batch, or 0 before the first batch. */
    public long loadedUpTo() {
        return loadedUpTo;
    }

    /** In which city a customer lives, according to all batches so far. */
    public Optional<String> city(String customerId) {
        return Optional.ofNullable(cities.get(customerId));
    }

    /** All lines, in the order in which they were loaded. */
    public List<QuotedPremium> premiums() {
        return List.copyOf(premiums);
    }

    /** The sum of what was quoted in a month for houses in a city, in euros a year. */
    public int quoted(YearMonth month, String city) {
        return premiums.stream()
                .filter(line -> line.month().equals(month) && line.city().equals(city))
                .mapToInt(QuotedPremium::yearlyPremium)
                .sum();
    }
}
