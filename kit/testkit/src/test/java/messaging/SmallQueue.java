package messaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps the contract. The other queues are the same but for one fault each. */
class SmallQueue implements MessageQueue {

    protected final List<Listener<?>> listeners = new ArrayList<>();
    protected final List<Delivery> waiting = new ArrayList<>();

    @Override
    public void put(Envelope<?> envelope) {
        listeners.stream()
                .filter(listener -> wants(listener, envelope.message()))
                .map(listener -> new Delivery(listener, envelope))
                .forEach(waiting::add);
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        Listener<M> newcomer = new Listener<>(consumer, type, handling);
        if (listeners.stream().anyMatch(newcomer::isSameAs)) {
            throw new IllegalStateException("twice");
        }
        listeners.add(newcomer);
    }

    void deliverAll() {
        Set<String> failed = new HashSet<>();
        Optional<Delivery> next = next(failed);
        while (next.isPresent()) {
            Delivery delivery = next.get();
            waiting.remove(delivery);
            try {
                make(delivery);
            } catch (RuntimeException failure) {
                failed.add(delivery.to().consumer());
                failed(delivery);
            }
            next = next(failed);
        }
    }

    boolean wants(Listener<?> listener, Message message) {
        return listener.type().isInstance(message);
    }

    Optional<Delivery> next(Set<String> failed) {
        return waiting.stream()
                .filter(delivery -> !failed.contains(delivery.to().consumer()))
                .findFirst();
    }

    void make(Delivery delivery) {
        delivery.to().handle(delivery.envelope());
    }

    void failed(Delivery delivery) {
        waiting.addFirst(delivery);
    }

    record Listener<M extends Message>(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {

        boolean isSameAs(Listener<?> other) {
            return consumer.equals(other.consumer()) && type == other.type();
        }

        // Only what the listener wants is ever delivered to it.
        @SuppressWarnings("unchecked")
        void handle(Envelope<?> envelope) {
            handling.accept((Envelope<M>) envelope);
        }
    }

    record Delivery(Listener<?> to, Envelope<?> envelope) {}
}
