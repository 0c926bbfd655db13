package insurance;

import insurance.customer.contract.CustomerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;

/** What all systems of the insurer run on: one queue, and a record of all that goes through it. */
final class Post {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    final Flow flow = new Flow();
    final InMemoryQueue queue = new InMemoryQueue(flow);
    final Envelopes envelopes = envelopes();
    final Messaging messaging = new Messaging(queue, envelopes);

    /** Numbers its letters m1, m2, m3 … */
    static Envelopes envelopes() {
        AtomicInteger ids = new AtomicInteger();
        return new Envelopes(CLOCK, () -> "m" + ids.incrementAndGet());
    }

    /** What customer management has announced so far. */
    List<CustomerEvent> announced() {
        return flow.steps(Flow.Kind.PUBLISHED).stream()
                .map(step -> step.envelope().message())
                .filter(CustomerEvent.class::isInstance)
                .map(CustomerEvent.class::cast)
                .toList();
    }

    /** Customer management says it. */
    void announce(CustomerEvent event) {
        messaging.eventsOf("customer").publish(event);
    }
}
