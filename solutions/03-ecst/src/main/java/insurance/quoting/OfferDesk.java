package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the call centre asks what an insurance would cost, right now, with the customer on the
 * phone. The news comes in on other threads, and may lag behind.
 *
 * <p>All methods may be called by several threads at once, and none of them waits for news.
 */
public final class OfferDesk {

    private record Known(long version, Optional<Offer> offer) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** Hears what has happened to a customer. Here the queue keeps the order for each customer. */
    public void on(CustomerEvent event) {
        Optional<Offer> offer =
                event.state()
                        .map(
                                customer ->
                                        new Offer(
                                                event.customerId(),
                                                premium(customer),
                                                event.version()));
        known.put(event.customerId(), new Known(event.version(), offer));
    }

    /**
     * An offer, made from what this desk knows at this moment, and with the version of the customer
     * that it is based on. Empty if nothing has been heard of her, or if she has been erased.
     */
    public Optional<Offer> offerFor(String customerId) {
        return newest(customerId).flatMap(Known::offer);
    }

    /**
     * Whether this desk has heard of this version of the customer, or of a later one. An erasure is
     * a version, too. Once this is true, no offer is based on an older version.
     */
    public boolean hasHeardOf(String customerId, long version) {
        return newest(customerId).filter(newest -> newest.version() >= version).isPresent();
    }

    private Optional<Known> newest(String customerId) {
        return Optional.ofNullable(known.get(customerId));
    }

    private static int premium(CustomerState customer) {
        return Pricing.yearlyPremium(customer.home());
    }
}
