package insurance.dataplatform;

import java.util.ArrayList;
import java.util.List;
import messaging.Envelope;
import messaging.Event;

/**
 * Where the data platform keeps what it knows for certain. It is shown every message that the queue
 * delivers, some of them twice.
 */
public final class FactStore {

    private final List<Envelope<?>> facts = new ArrayList<>();

    /** Looks at an envelope that came by. */
    public void receive(Envelope<?> envelope) {
        if (envelope.message() instanceof Event) {
            if (facts.isEmpty() || !facts.getLast().id().equals(envelope.id())) {
                facts.add(envelope);
            }
        }
    }

    /** What has happened, in the order in which we heard of it. */
    public List<Envelope<?>> facts() {
        return List.copyOf(facts);
    }
}
