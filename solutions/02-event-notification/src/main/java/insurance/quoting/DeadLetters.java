package insurance.quoting;

import insurance.customer.contract.AddressChangedFromTo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import messaging.Envelope;

/**
 * Between the queue and quoting. A letter that quoting cannot handle becomes a dead letter, until a
 * person has found out why. So it is not delivered forever.
 */
public final class DeadLetters implements Consumer<Envelope<AddressChangedFromTo>> {

    private static final int ATTEMPTS = 3;

    private final Consumer<AddressChangedFromTo> quoting;
    private final Map<String, Integer> failures = new HashMap<>();
    private final List<Envelope<AddressChangedFromTo>> parked = new ArrayList<>();

    /**
     * @param quoting makes a quote; throws when it cannot
     */
    public DeadLetters(Consumer<AddressChangedFromTo> quoting) {
        this.quoting = quoting;
    }

    /**
     * Hands the event to quoting. The first two failures with a letter come out, themselves or as a
     * cause, so the queue delivers it again. With the third the letter is parked, and accept
     * returns. A customer's quotes are made in the order of her letters: the next ones are parked
     * behind a parked one. Other customers do not wait.
     */
    @Override
    public void accept(Envelope<AddressChangedFromTo> envelope) {
        if (isOneParkedOf(envelope.message().customerId())) {
            parked.add(envelope);
            return;
        }
        try {
            quoting.accept(envelope.message());
        } catch (RuntimeException failure) {
            if (failures.merge(envelope.id(), 1, Integer::sum) < ATTEMPTS) {
                throw failure;
            }
            parked.add(envelope);
        }
    }

    private boolean isOneParkedOf(String customerId) {
        return parked.stream().anyMatch(it -> it.message().customerId().equals(customerId));
    }

    /** The letters that wait for a person, in the order in which they came. */
    public List<Envelope<AddressChangedFromTo>> parked() {
        return List.copyOf(parked);
    }

    /**
     * A person has mended what was wrong: hands this customer's parked letters to quoting, in their
     * order. If one of them fails again, that failure comes out, and it stays parked with those
     * behind it.
     */
    public void mended(String customerId) {
        for (Envelope<AddressChangedFromTo> envelope : List.copyOf(parked)) {
            if (envelope.message().customerId().equals(customerId)) {
                quoting.accept(envelope.message());
                parked.remove(envelope);
            }
        }
    }
}
