package messaging;

import java.util.function.Consumer;

/** Brings an event to all its subscribers. They may be many, one, or none. */
public interface EventBus {

    /**
     * From now on {@code subscriber} gets every event of this {@code type}, and of its subtypes.
     * How often the same subscriber may subscribe, and what the bus takes for the same, differs
     * from bus to bus. So subscribe once.
     */
    <E extends Event> void subscribe(Class<E> type, Consumer<? super E> subscriber);

    /**
     * Brings the event to all subscribers, in an order that is not promised. If one of them fails,
     * neither the publisher nor the other subscribers notice.
     */
    void publish(Event event);
}
