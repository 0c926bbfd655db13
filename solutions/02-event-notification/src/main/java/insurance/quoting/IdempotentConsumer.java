package insurance.quoting;

import insurance.customer.contract.AddressChanged;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import messaging.Envelope;

/**
 * An idempotent consumer, between the queue and quoting. The queue delivers at least once. An event
 * that failed comes again. Now and then one that has worked comes again, too, however much later.
 * Quoting makes a quote for all that it is handed.
 */
public final class IdempotentConsumer implements Consumer<Envelope<AddressChanged>> {

    private final Consumer<AddressChanged> quoting;
    private final Set<String> done = new HashSet<>();

    /**
     * @param quoting makes a quote; throws when it cannot, for instance because customer management
     *     is down
     */
    public IdempotentConsumer(Consumer<AddressChanged> quoting) {
        this.quoting = quoting;
    }

    /**
     * Hands the event to quoting, once for each delivery, unless quoting has succeeded with that
     * very event before. Two envelopes with the same words are two events. When quoting fails, that
     * failure comes out, itself or as the cause of another. Then the queue delivers again.
     */
    @Override
    public void accept(Envelope<AddressChanged> envelope) {
        if (!done.contains(envelope.id())) {
            quoting.accept(envelope.message());
            done.add(envelope.id());
        }
    }
}
