package insurance.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import messaging.Event;
import messaging.EventBus;

/**
 * An event bus without a queue: when {@link #publish} returns, all subscribers have got the event.
 * A subscriber that subscribes twice to the same type gets it once.
 */
public final class DirectEventBus implements EventBus {

    private final Consumer<RuntimeException> operations;
    private final List<Subscription<?>> subscriptions = new ArrayList<>();

    /**
     * @param operations the people who look after the systems. Each failure of a subscriber is
     *     reported to them
     */
    public DirectEventBus(Consumer<RuntimeException> operations) {
        this.operations = operations;
    }

    @Override
    public <E extends Event> void subscribe(Class<E> type, Consumer<? super E> subscriber) {
        subscriptions.add(new Subscription<>(type, subscriber));
    }

    @Override
    public void publish(Event event) {
        for (Subscription<?> subscription : List.copyOf(subscriptions)) {
            subscription.tell(event);
        }
    }

    private record Subscription<E extends Event>(Class<E> type, Consumer<? super E> subscriber) {

        void tell(Event event) {
            if (type.isInstance(event)) {
                subscriber.accept(type.cast(event));
            }
        }
    }
}
