package insurance.messaging;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import messaging.Command;
import messaging.Event;
import messaging.Message;

/** One queue that carries commands and events alike. Sending and handling are two moments now. */
public final class OneQueue {

    private final Consumer<Command> handler;
    private final Consumer<Event> subscribers;
    private final Queue<Command> commands = new ArrayDeque<>();
    private final Queue<Event> events = new ArrayDeque<>();

    /**
     * @param handler where commands go
     * @param subscribers where events go
     */
    public OneQueue(Consumer<Command> handler, Consumer<Event> subscribers) {
        this.handler = handler;
        this.subscribers = subscribers;
    }

    /** Takes the message and returns. Nobody has handled it yet. */
    public void send(Message message) {
        switch (message) {
            case Command command -> commands.add(command);
            case Event event -> events.add(event);
        }
    }

    /**
     * Has one message handled: the one that has waited longest. If that fails, the failure comes
     * out of here, and the message goes on waiting in its place.
     *
     * @return whether there was a message
     */
    public boolean deliverNext() {
        if (!events.isEmpty()) {
            subscribers.accept(events.peek());
            events.remove();
            return true;
        }
        if (!commands.isEmpty()) {
            handler.accept(commands.peek());
            commands.remove();
            return true;
        }
        return false;
    }
}
