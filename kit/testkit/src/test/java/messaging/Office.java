package messaging;

import java.util.List;
import messaging.contract.Insurance;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.ChangeAddress;
import messaging.contract.Recipient;

/** An insurer with a queue in memory. Customers move, and two systems may listen to that. */
final class Office {

    private final Envelopes envelopes = Insurance.envelopes();

    final Envelope<AddressChanged> adaMoves = moves("ada", "12 Lake Road");
    final Envelope<AddressChanged> adaMovesAgain = moves("ada", "3 Mill Lane");
    final Envelope<AddressChanged> graceMoves = moves("grace", "7 Hill Street");

    /** The wish that comes before a move. */
    final Envelope<ChangeAddress> adaAsks =
            envelopes.first("the website", new ChangeAddress("ada"));

    final Recipient<AddressChanged> quoting = new Recipient<>();
    final Recipient<AddressChanged> communications = new Recipient<>();
    final Flow flow = new Flow();
    final InMemoryQueue queue = new InMemoryQueue(flow);

    void quotingListens() {
        queue.consume("quoting", AddressChanged.class, quoting);
    }

    void bothListen() {
        quotingListens();
        queue.consume("communications", AddressChanged.class, communications);
    }

    void put(Envelope<?>... inThisOrder) {
        List.of(inThisOrder).forEach(queue::put);
    }

    private Envelope<AddressChanged> moves(String customerId, String address) {
        return envelopes.first("customer management", new AddressChanged(customerId, address));
    }
}
