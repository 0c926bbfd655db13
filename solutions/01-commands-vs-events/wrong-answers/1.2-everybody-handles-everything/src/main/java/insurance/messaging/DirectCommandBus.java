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

    @Override
    public <C extends Command> void handle(Class<C> type, Consumer<? super C> handler) {
        if (handlers.containsKey(type)) {
            throw new SecondHandlerException(type);
        }
        handlers.put(
                type,
                command -> {
                    @SuppressWarnings("unchecked")
                    C any = (C) command;
                    handler.accept(any);
                });
    }

    @Override
    public void send(Command command) {
        if (!handlers.containsKey(command.getClass())) {
            throw new NoHandlerException(command.getClass());
        }
        handlers.values().forEach(handler -> handler.accept(command));
    }
}
