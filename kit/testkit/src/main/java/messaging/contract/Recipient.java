package messaging.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Message;

/** A consumer that writes down what it gets. It fails over an envelope when a test wants it to. */
public final class Recipient<M extends Message> implements Consumer<Envelope<M>> {

    private final List<Envelope<M>> tried = new ArrayList<>();
    private final List<Envelope<M>> handled = new ArrayList<>();
    private final Set<String> toFailOver = new HashSet<>();

    /** It gets nothing yet, and nothing is too much for it. */
    public Recipient() {}

    @Override
    public void accept(Envelope<M> envelope) {
        tried.add(envelope);
        if (toFailOver.contains(envelope.id())) {
            throw new IllegalStateException("the database is away for a moment");
        }
        handled.add(envelope);
    }

    /** From now on this envelope is too much for it. */
    public void failOver(Envelope<?> envelope) {
        toFailOver.add(envelope.id());
    }

    /** From now on nothing is too much for it. */
    public void recover() {
        toFailOver.clear();
    }

    /** Whatever reached it, handled or not. */
    public List<Envelope<M>> tried() {
        return List.copyOf(tried);
    }

    /** What it handled, repetitions included. */
    public List<Envelope<M>> handled() {
        return List.copyOf(handled);
    }

    /**
     * What it handled, each envelope where it came first. A queue may deliver twice. That must not
     * disturb a test of order and completeness.
     */
    public List<Envelope<M>> handledFirst() {
        return handled.stream().distinct().toList();
    }
}
