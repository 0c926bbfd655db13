package messaging;

import java.util.function.Consumer;

/** Brings a command to the one handler that is responsible for it. */
public interface CommandBus {

    /**
     * Makes {@code handler} the one that handles commands of this {@code type}. The type is the
     * command's own class. A handler of a supertype would be a second one for each of its subtypes.
     *
     * @throws SecondHandlerException if the type has a handler already, even if it is the same one;
     *     the first one stays responsible
     */
    <C extends Command> void handle(Class<C> type, Consumer<? super C> handler);

    /**
     * Sends the command to its handler. Whether the sender also learns how handling ended depends
     * on what is in between. Over a direct call, a failure comes back to the sender. Over a queue,
     * it does not.
     *
     * @throws NoHandlerException if no handler is registered for the command's own class
     */
    void send(Command command);
}
