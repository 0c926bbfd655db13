package messaging;

import messaging.contract.Insurance;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.ChangeAddress;

/** The two buses on one queue, what went through them, and two messages to bring. */
final class Buses {

    final ChangeAddress changeAddress = new ChangeAddress("ada");
    final AddressChanged adaMoved = new AddressChanged("ada", "12 Lake Road");

    final Flow flow = new Flow();
    final InMemoryQueue queue = new InMemoryQueue(flow);
    private final Messaging messaging = new Messaging(queue, Insurance.envelopes());

    CommandBus commands(String system) {
        return messaging.commandsOf(system);
    }

    EventBus events(String system) {
        return messaging.eventsOf(system);
    }

    /** Quoting listens, and fails over each move. */
    void quotingFails() {
        events("quoting")
                .subscribe(
                        AddressChanged.class,
                        event -> {
                            throw new IllegalStateException("no tariff");
                        });
    }
}
