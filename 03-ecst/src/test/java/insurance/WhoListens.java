package insurance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;

/** Puts everything into a queue, and remembers who listens to it. */
final class WhoListens implements MessageQueue {

    private final Map<String, List<Object>> listeners = new HashMap<>();
    private final MessageQueue queue;

    WhoListens(MessageQueue queue) {
        this.queue = queue;
    }

    /** All that the queue calls, if it belongs to this system; the consumer's name is its own. */
    List<Object> of(String systemsPackage) {
        return listeners.values().stream()
                .flatMap(List::stream)
                .filter(listener -> !Memory.of(listener).typesOf(systemsPackage).isEmpty())
                .toList();
    }

    @Override
    public void put(Envelope<?> envelope) {
        queue.put(envelope);
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        listeners.computeIfAbsent(consumer, any -> new ArrayList<>()).add(handling);
        queue.consume(consumer, type, handling);
    }
}
