package insurance.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import messaging.Command;
import messaging.CommandBus;

/** A command bus without a queue: when {@link #send} returns, the handler has run. */
public final class DirectCommandBus implements CommandBus {

    private final Map<Class<?>, Consumer<Command>> handlers = new HashMap<>();

    @Override
    public <C extends Command> void handle(Class<C> type, Consumer<? super C> handler) {
        handlers.put(type, command -> handler.accept(type.cast(command)));
    }

    @Override
    public void send(Command command) {
        Consumer<Command> handler = handlers.get(command.getClass());
        if (handler != null) {
            handler.accept(command);
        }
    }
}
