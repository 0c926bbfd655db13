package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.Optional;

/**
 * Where the call centre asks what an insurance would cost, with the customer on the phone. Events
 * come in on one thread while others ask. All that the desk knows is in its stores.
 */
public final class OfferDesk {

    /** What belongs together is one value, so that it is replaced together. */
    private sealed interface Known {
        long version();
    }

    private record Insured(Offer offer) implements Known {
        @Override
        public long version() {
            return offer.customerVersion();
        }
    }

    private record Erased(long version) implements Known {}

    private final KeyValueStore<Known> customers;

    public OfferDesk(Stores stores) {
        customers = stores.named("customers", Known.class);
    }

    /** Takes in what has happened to a customer. The queue keeps the order for each customer. */
    public void on(CustomerEvent event) {
        customers.put(event.customerId(), known(event));
    }

    /**
     * An offer, from what the desk knows now, with the version of the customer that it is based on.
     * Empty if the customer is unknown here, or erased.
     */
    public Optional<Offer> offerFor(String customerId) {
        return customers.get(customerId).flatMap(OfferDesk::offer);
    }

    /**
     * Whether the desk has seen this version of the customer, or a later one; an erasure is a
     * version, too. Once this is true, no offer is based on an older version. It never waits.
     */
    public boolean hasSeen(String customerId, long version) {
        return customers.get(customerId).filter(known -> known.version() >= version).isPresent();
    }

    private static Known known(CustomerEvent event) {
        return event.state()
                .<Known>map(
                        customer ->
                                new Insured(
                                        new Offer(
                                                event.customerId(),
                                                premium(customer),
                                                event.version())))
                .orElse(new Erased(event.version()));
    }

    private static Optional<Offer> offer(Known known) {
        return switch (known) {
            case Insured(Offer offer) -> Optional.of(offer);
            case Erased erased -> Optional.empty();
        };
    }

    private static int premium(CustomerState customer) {
        return Pricing.yearlyPremium(customer.home());
    }
}
