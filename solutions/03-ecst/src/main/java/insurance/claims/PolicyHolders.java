package insurance.claims;

import insurance.customer.contract.CompactedLog;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import messaging.EventBus;

/**
 * The replica of claims, a system that joins years after the others. It needs to know the policy
 * holders, and most of them registered long before it was there.
 */
public final class PolicyHolders {

    private final Map<String, PolicyHolder> holders = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Consumer<PolicyHolder> cards;

    /**
     * @param cards prints an index card for each event that says something newer about a customer;
     *     for an erasure there is none. When printing fails, the event comes again.
     */
    public PolicyHolders(Consumer<PolicyHolder> cards) {
        this.cards = cards;
    }

    /**
     * Joins. The events bring what is published after the subscription. The log, which is read
     * once, holds what was there when it is read. Meanwhile more is published, and perhaps even
     * delivered.
     *
     * @param events the event bus of claims
     */
    public void join(EventBus events, CompactedLog log) {
        events.subscribe(CustomerEvent.class, this::on);
        log.newest().forEach(this::on);
    }

    /**
     * The policy holder; empty if she is unknown here, or erased. Of an erased customer only her id
     * and her version may be kept.
     */
    public Optional<PolicyHolder> of(String customerId) {
        return Optional.ofNullable(holders.get(customerId));
    }

    private void on(CustomerEvent event) {
        if (event.version() > versions.getOrDefault(event.customerId(), 0L)) {
            event.state()
                    .ifPresentOrElse(
                            customer -> keep(holder(customer)),
                            () -> holders.remove(event.customerId()));
            // Last, so that it is still news when the printer has failed.
            versions.put(event.customerId(), event.version());
        }
    }

    private void keep(PolicyHolder holder) {
        cards.accept(holder);
        holders.put(holder.customerId(), holder);
    }

    private static PolicyHolder holder(CustomerState customer) {
        return new PolicyHolder(
                customer.customerId(),
                customer.name(),
                customer.home().address().street(),
                customer.home().address().city());
    }
}
