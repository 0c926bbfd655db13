package insurance.claims;

import insurance.customer.contract.CompactedLog;
import insurance.customer.contract.CustomerState;
import java.util.Optional;
import java.util.function.Consumer;
import messaging.EventBus;
import workbook.NotDoneYet;

/**
 * The replica of claims, a system that joins years after the others. It needs to know the policy
 * holders, and most of them registered long before it was there.
 */
public final class PolicyHolders {

    private final Consumer<PolicyHolder> cards;

    /**
     * @param cards prints an index card. Each event that tells claims something newer about a
     *     customer than it knew leads to one card; but for an erasure there is none. When printing
     *     fails, the event is still news.
     */
    public PolicyHolders(Consumer<PolicyHolder> cards) {
        this.cards = cards;
    }

    /**
     * Joins. The events bring what is published from the subscription on, and nothing older. The
     * log, which is read once, holds what was there at the moment when it is read. Events go on
     * being published, and may even be delivered, while it is read.
     *
     * @param events the event bus of claims
     */
    public void join(EventBus events, CompactedLog log) {
        throw new NotDoneYet("3.9");
    }

    /**
     * The policy holder, as far as claims has heard; empty if she is unknown or has been erased. Of
     * an erased customer only her id and her version may be kept.
     */
    public Optional<PolicyHolder> of(String customerId) {
        throw new NotDoneYet("3.9");
    }

    private static PolicyHolder holder(CustomerState customer) {
        return new PolicyHolder(
                customer.customerId(),
                customer.name(),
                customer.home().address().street(),
                customer.home().address().city());
    }
}
