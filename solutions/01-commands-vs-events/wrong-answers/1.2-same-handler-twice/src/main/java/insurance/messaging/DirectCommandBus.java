package insurance.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import messaging.Command;
import messaging.CommandBus;
import messaging.NoHandlerException;
import messaging.SecondHandlerException;

/** A command bus without a queue: when {@link #send} returns, the handler has run. */
public final class DirectCommandBus implements CommandBus {

    private final Map<Class<?>, Consumer<Command>> handlers = new HashMap<>();

    private final Map<Class<?>, Object> registered = new HashMap<>();

    @Override
    public <C extends Command> void handle(Class<C> type, Consumer<? super C> handler) {
        if (handlers.containsKey(type) && registered.get(type) != handler) {
            throw new SecondHandlerException(type);
        }
        registered.put(type, handler);
        handlers.put(type, command -> handler.accept(type.cast(command)));
    }

    @Override
    public void send(Command command) {
        Consumer<Command> handler = handlers.get(command.getClass());
        if (handler == null) {
            throw new NoHandlerException(command.getClass());
        }
        handler.accept(command);
    }
}
