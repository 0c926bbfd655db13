package insurance.quoting;

import insurance.customer.contract.AddressChanged;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import messaging.Envelope;

/**
 * Stands between the queue and quoting.
 *
 * <p>The queue delivers at least once: what failed comes again later, and now and then it also
 * delivers again what had worked, nobody knows how much later. Quoting does not look at ids;
 * whatever it is handed, it makes a quote for. So somebody in between has to remember what is done.
 */
public final class OncePerEvent implements Consumer<Envelope<AddressChanged>> {

    private final Consumer<AddressChanged> quoting;
    private final Set<String> done = new HashSet<>();

    /**
     * @param quoting makes a quote; throws when it cannot, for instance because customer management
     *     is down
     */
    public OncePerEvent(Consumer<AddressChanged> quoting) {
        this.quoting = quoting;
    }

    /**
     * Hands the event to quoting, unless quoting has succeeded with that very event before. Two
     * envelopes with the same words are two events.
     *
     * <p>When quoting fails, its failure comes out of here, or a failure that names it as its
     * cause: that is how the queue learns that it has to deliver again. Hand the event over once.
     * The queue tries again.
     */
    @Override
    public void accept(Envelope<AddressChanged> envelope) {
        if (!done.contains(envelope.id())) {
            quoting.accept(envelope.message());
            done.add(envelope.id());
        }
    }
}
