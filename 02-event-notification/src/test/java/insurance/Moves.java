package insurance;

import insurance.customer.contract.AddressChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.Event;

/** The thin events of customers who move, in their envelopes. */
final class Moves {

    private record StreetRenamed(String street) implements Event {}

    private static final int PRIME = 1_000_003;
    private static final AtomicInteger IDS = new AtomicInteger();

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Envelopes envelopes = new Envelopes(clock, Moves::nextId);

    Envelope<AddressChanged> of(String customerId) {
        return envelopes.first("customer", new AddressChanged(customerId));
    }

    /** One cause, one flow, an event for each customer. */
    List<Envelope<AddressChanged>> becauseAStreetIsRenamed(String... customerIds) {
        Envelope<?> renaming = envelopes.first("town hall", new StreetRenamed("Hill Street"));
        return Stream.of(customerIds)
                .map(id -> envelopes.causedBy(renaming, "customer", new AddressChanged(id)))
                .toList();
    }

    /** A delivery that fails, in whatever way. */
    static void inVain(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException | Error toBeExpected) {
            // Another test looks at it.
        }
    }

    /** The same event out of the queue for the second time: equal, and not the same object. */
    static Envelope<AddressChanged> deliveredAgain(Envelope<AddressChanged> envelope) {
        return new Envelope<>(
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.subject(),
                envelope.time(),
                envelope.correlationId(),
                envelope.causationId(),
                new AddressChanged(envelope.message().customerId()));
    }

    // All are different, also from those of other tests, and neither their alphabet nor their size
    // says which was first.
    private static String nextId() {
        return "e" + IDS.incrementAndGet() * 700_001L % PRIME;
    }
}
