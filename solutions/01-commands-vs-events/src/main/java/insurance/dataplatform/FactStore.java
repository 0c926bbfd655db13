package insurance.dataplatform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import messaging.Envelope;
import messaging.Event;

/**
 * Where the data platform keeps what it knows for certain. It is shown every message that the queue
 * delivers, some of them twice.
 */
public final class FactStore {

    private final Map<String, Envelope<?>> facts = new LinkedHashMap<>();

    /** Looks at an envelope that came by. */
    public void receive(Envelope<?> envelope) {
        if (envelope.message() instanceof Event) {
            facts.putIfAbsent(envelope.id(), envelope);
        }
    }

    /** What has happened, each fact once, in the order in which the data platform learnt of it. */
    public List<Envelope<?>> facts() {
        return List.copyOf(facts.values());
    }
}
