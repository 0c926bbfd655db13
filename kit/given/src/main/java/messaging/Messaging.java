package messaging;

import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The two buses on one queue. Each system gets its own pair. So every envelope says who sent it.
 * The queue behind them is the same for all.
 *
 * <p>A message that is sent or published while another one is being handled is caused by that one.
 * Its envelope says so. For one thread only.
 *
 * <p>Beyond what the two contracts say: a command's handler is registered for a class that is not
 * abstract. A system subscribes to each type of event once. A second time is an {@link
 * IllegalStateException}. A handler or subscriber that fails gets the message again, as {@link
 * MessageQueue#consume} says, and the sender does not notice.
 */
public final class Messaging {

    private final MessageQueue queue;
    private final Envelopes envelopes;
    private final Set<Class<? extends Command>> handled = new HashSet<>();
    private Optional<Envelope<?>> beingHandled = Optional.empty();

    public Messaging(MessageQueue queue, Envelopes envelopes) {
        this.queue = queue;
        this.envelopes = envelopes;
    }

    /** The command bus as {@code system} sees it. */
    public CommandBus commandsOf(String system) {
        return new CommandBus() {
            @Override
            public <C extends Command> void handle(Class<C> type, Consumer<? super C> handler) {
                if (Modifier.isAbstract(type.getModifiers())) {
                    throw new IllegalArgumentException(
                            type.getSimpleName() + " is a kind of command, not a command");
                }
                if (!handled.add(type)) {
                    throw new SecondHandlerException(type);
                }
                listen(system, type, command -> handleIfOwn(type, command, handler));
            }

            @Override
            public void send(Command command) {
                if (!handled.contains(command.getClass())) {
                    throw new NoHandlerException(command.getClass());
                }
                put(system, command);
            }
        };
    }

    /** The event bus as {@code system} sees it. */
    public EventBus eventsOf(String system) {
        return new EventBus() {
            @Override
            public <E extends Event> void subscribe(Class<E> type, Consumer<? super E> subscriber) {
                listen(system, type, subscriber);
            }

            @Override
            public void publish(Event event) {
                put(system, event);
            }
        };
    }

    // The queue delivers by supertype, too. A command has the handler of its own class.
    private static <C extends Command> void handleIfOwn(
            Class<C> type, C command, Consumer<? super C> handler) {
        if (command.getClass() == type) {
            handler.accept(command);
        }
    }

    private void put(String system, Message message) {
        queue.put(
                beingHandled
                        .<Envelope<?>>map(cause -> envelopes.causedBy(cause, system, message))
                        .orElseGet(() -> envelopes.first(system, message)));
    }

    private <M extends Message> void listen(
            String system, Class<M> type, Consumer<? super M> listener) {
        queue.consume(
                system,
                type,
                envelope -> {
                    Optional<Envelope<?>> outer = beingHandled;
                    beingHandled = Optional.of(envelope);
                    try {
                        listener.accept(envelope.message());
                    } finally {
                        beingHandled = outer;
                    }
                });
    }
}
