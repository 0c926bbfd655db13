package insurance.dataplatform;

import eventstore.EventLog;
import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.quoting.contract.QuoteMade;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import messaging.Event;

/**
 * Feeds the warehouse from the log, batch by batch. Each quote becomes a line, with the month in
 * which it was made, in UTC. Its city is the last one that was known of the customer then, from
 * registering, moving or a correction. If none was, it is {@code unknown}.
 *
 * <p>Between two batches this program may end, and a new one goes on with the same warehouse.
 */
public final class NightlyLoad {

    private static final String UNKNOWN = "unknown";

    private final EventLog<? extends Event> log;
    private final Warehouse warehouse;

    public NightlyLoad(EventLog<? extends Event> log, Warehouse warehouse) {
        this.log = log;
        this.warehouse = warehouse;
    }

    /**
     * Loads the next batch into the warehouse, in one go. If nothing is new in the log, nothing is
     * loaded.
     *
     * @param most how many events a batch has at most
     * @return how many events this batch had
     */
    public int loadNextBatch(int most) {
        List<? extends Recorded<? extends Event>> batch = log.readAll(warehouse.loadedUpTo(), most);
        if (batch.isEmpty()) {
            return 0;
        }
        Map<String, String> cities = new HashMap<>();
        for (Recorded<? extends Event> recorded : batch) {
            switch (recorded.event()) {
                case CustomerRegistered it -> cities.put(it.customerId(), it.address().city());
                case AddressChanged it -> cities.put(it.customerId(), it.newAddress().city());
                case AddressCorrected it -> cities.put(it.customerId(), it.correctAddress().city());
                default -> {}
            }
        }
        Recorded<? extends Event> last = batch.getLast();
        List<QuotedPremium> premiums = new ArrayList<>();
        for (Recorded<? extends Event> recorded : batch) {
            if (recorded.event() instanceof QuoteMade quote) {
                premiums.add(line(last, quote, cities));
            }
        }
        warehouse.load(last.position(), premiums, cities);
        return batch.size();
    }

    private QuotedPremium line(
            Recorded<? extends Event> recorded, QuoteMade quote, Map<String, String> cities) {
        String customerId = quote.customerId();
        String known = warehouse.city(customerId).orElse(UNKNOWN);
        return new QuotedPremium(
                YearMonth.from(recorded.time().atOffset(ZoneOffset.UTC)),
                cities.getOrDefault(customerId, known),
                quote.quoteId(),
                quote.yearlyPremium());
    }
}
