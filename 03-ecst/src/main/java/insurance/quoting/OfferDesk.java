package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.Optional;

/**
 * Where the call centre asks what an insurance would cost, with the customer on the phone. Events
 * come in on one thread while others ask. All that the desk knows is in its stores.
 */
public final class OfferDesk {

    private final KeyValueStore<Integer> premiums;
    private final KeyValueStore<Long> versions;

    public OfferDesk(Stores stores) {
        premiums = stores.named("premiums", Integer.class);
        versions = stores.named("versions", Long.class);
    }

    /** Takes in what has happened to a customer. The queue keeps the order for each customer. */
    public void on(CustomerEvent event) {
        String customerId = event.customerId();
        versions.put(customerId, event.version());
        event.state()
                .ifPresentOrElse(
                        customer -> premiums.put(customerId, premium(customer)),
                        () -> premiums.remove(customerId));
    }

    /**
     * An offer, from what the desk knows now, with the version of the customer that it is based on.
     * Empty if the customer is unknown here, or erased.
     */
    public Optional<Offer> offerFor(String customerId) {
        return premiums.get(customerId)
                .map(
                        premium ->
                                new Offer(
                                        customerId,
                                        premium,
                                        versions.get(customerId).orElseThrow()));
    }

    /**
     * Whether the desk has seen this version of the customer, or a later one; an erasure is a
     * version, too. Once this is true, no offer is based on an older version. It never waits.
     */
    public boolean hasSeen(String customerId, long version) {
        return versions.get(customerId).filter(newest -> newest >= version).isPresent();
    }

    private static int premium(CustomerState customer) {
        return Pricing.yearlyPremium(customer.home());
    }
}
