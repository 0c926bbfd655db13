package messaging;

import java.util.function.Consumer;

/** Brings an event to everybody who has subscribed to it: to many, to one, or to nobody. */
public interface EventBus {

    /** From now on {@code subscriber} gets every event of this {@code type}, once. */
    <E extends Event> void subscribe(Class<E> type, Consumer<? super E> subscriber);

    /**
     * Tells all subscribers. What they do with it, or fail to do, is no business of the
     * publisher's.
     */
    void publish(Event event);
}
