package insurance.messaging;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import messaging.Event;
import messaging.EventBus;

/** An event bus without a queue: when {@link #publish} returns, all subscribers have been told. */
public final class DirectEventBus implements EventBus {

    private final Consumer<RuntimeException> operations;
    private final Set<Subscription<?>> subscriptions = new LinkedHashSet<>();

    /**
     * @param operations the people who look after the systems; they want to hear of every
     *     subscriber that fails
     */
    public DirectEventBus(Consumer<RuntimeException> operations) {
        this.operations = operations;
    }

    @Override
    public <E extends Event> void subscribe(Class<E> type, Consumer<? super E> subscriber) {
        subscriptions.removeIf(earlier -> earlier.subscriber() == subscriber);
        subscriptions.add(new Subscription<>(type, subscriber));
    }

    @Override
    public void publish(Event event) {
        for (Subscription<?> subscription : subscriptions) {
            try {
                subscription.tell(event);
            } catch (RuntimeException failure) {
                operations.accept(failure);
            }
        }
    }

    private record Subscription<E extends Event>(Class<E> type, Consumer<? super E> subscriber) {

        void tell(Event event) {
            if (event.getClass() == type) {
                subscriber.accept(type.cast(event));
            }
        }
    }
}
