package insurance.messaging;

import java.util.function.Consumer;
import messaging.Command;
import messaging.Event;
import messaging.Message;

/** One queue that carries commands and events alike. */
public final class OneQueue {

    private final Consumer<Command> handler;
    private final Consumer<Event> subscribers;

    /**
     * @param handler where commands go
     * @param subscribers where events go
     */
    public OneQueue(Consumer<Command> handler, Consumer<Event> subscribers) {
        this.handler = handler;
        this.subscribers = subscribers;
    }

    /** Takes the message and returns. It is handled later. */
    public void send(Message message) {
        handle(message);
    }

    /**
     * Has one message handled: the one that has waited longest. If that fails, the failure comes
     * out of here, and the message keeps its place.
     *
     * @return whether there was a message
     */
    public boolean deliverNext() {
        return false;
    }

    private void handle(Message message) {
        switch (message) {
            case Command command -> handler.accept(command);
            case Event event -> subscribers.accept(event);
        }
    }
}
