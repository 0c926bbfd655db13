package insurance.messaging;

import java.util.function.Consumer;
import messaging.Event;
import messaging.EventBus;
import workbook.NotDoneYet;

/** An event bus without a queue: when {@link #publish} returns, all subscribers have been told. */
public final class DirectEventBus implements EventBus {

    private final Consumer<RuntimeException> operations;

    /**
     * @param operations the people who look after the systems; they want to hear of every
     *     subscriber that fails
     */
    public DirectEventBus(Consumer<RuntimeException> operations) {
        this.operations = operations;
    }

    @Override
    public <E extends Event> void subscribe(Class<E> type, Consumer<? super E> subscriber) {
        throw new NotDoneYet("1.3");
    }

    @Override
    public void publish(Event event) {
        throw new NotDoneYet("1.3");
    }
}
