package messaging;

import java.util.function.Consumer;

/** Brings a command to the one handler that is responsible for it. */
public interface CommandBus {

    /**
     * Makes {@code handler} the one that handles commands of this {@code type}.
     *
     * @throws SecondHandlerException if the type has a handler already; the first one stays
     *     responsible
     */
    <C extends Command> void handle(Class<C> type, Consumer<? super C> handler);

    /**
     * Sends the command to its handler.
     *
     * @throws NoHandlerException if nobody handles commands of this type
     */
    void send(Command command);
}
