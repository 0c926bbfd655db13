package insurance.dataplatform;

import java.util.ArrayList;
import java.util.List;
import messaging.Envelope;

/**
 * Where the data platform keeps what it knows for certain. It is shown every message that the queue
 * delivers, some of them twice.
 */
public final class FactStore {

    private final List<Envelope<?>> facts = new ArrayList<>();

    /** Looks at an envelope that came by. */
    public void receive(Envelope<?> envelope) {
        facts.add(envelope);
    }

    /** What has happened, each fact once, in the order in which the data platform learnt of it. */
    public List<Envelope<?>> facts() {
        return List.copyOf(facts);
    }
}
