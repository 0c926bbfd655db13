package insurance;

import insurance.communications.contract.SendQuote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import messaging.Command;
import messaging.CommandBus;
import messaging.Event;
import messaging.EventBus;

/** Buses that keep what is said, and may lose their connection once. */
final class Buses implements EventBus, CommandBus {

    private final List<Event> published = new ArrayList<>();
    private final List<Command> sent = new ArrayList<>();
    private final Set<String> failing = new HashSet<>();
    private Runnable meanwhile = () -> {};

    List<Event> published() {
        return published;
    }

    /** The numbers of the quotes that were sent. */
    List<String> quotes() {
        return sent.stream().map(it -> ((SendQuote) it).quoteId()).toList();
    }

    List<Command> sent() {
        return sent;
    }

    void forget() {
        published.clear();
        sent.clear();
    }

    void whileSending(Runnable look) {
        meanwhile = look;
    }

    void failOnce(String quoteId) {
        failing.add(quoteId);
    }

    @Override
    public void publish(Event event) {
        meanwhile.run();
        published.add(event);
    }

    @Override
    public void send(Command command) {
        if (command instanceof SendQuote quote && failing.remove(quote.quoteId())) {
            throw new IllegalStateException("no connection");
        }
        meanwhile.run();
        sent.add(command);
    }

    @Override
    public <E extends Event> void subscribe(Class<E> type, Consumer<? super E> subscriber) {
        // No subscriber is needed here.
    }

    @Override
    public <C extends Command> void handle(Class<C> type, Consumer<? super C> handler) {
        // No handler is needed here.
    }
}
