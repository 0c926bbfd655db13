package insurance;

import insurance.communications.Communications;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.quoting.contract.QuoteMade;
import insurance.tracing.TraceTree;
import insurance.tracing.TracedEnvelopes;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import messaging.CommandBus;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.EventBus;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;

/** An insurer, or only its queue, in which {@link TracedEnvelopes} writes all envelopes. */
final class TracedInsurer {

    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    // Neither their alphabet nor their length gives away in which order they were handed out.
    private final Iterator<String> ids =
            List.of("m7", "m3", "m10", "m1", "m9", "m2", "m8", "m4", "m6", "m5").iterator();
    private Instant now = NINE;
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);
    private final FailuresSeen failures = new FailuresSeen(queue);
    private final TracedEnvelopes traced = new TracedEnvelopes(clock, ids::next);
    private final Messaging messaging =
            new Messaging(
                    new InOurEnvelopes(failures, traced), new Envelopes(clock, () -> "replaced"));
    private final Customers customers = new Customers();

    TracedEnvelopes traced() {
        return traced;
    }

    Customers customers() {
        return customers;
    }

    void aMinutePasses() {
        now = now.plusSeconds(60);
    }

    /** A quoting that works and communications, whatever the other exercises have come to. */
    void openQuotingAndCommunications() {
        EventBus events = messaging.eventsOf("quoting");
        CommandBus commands = messaging.commandsOf("quoting");
        new Communications(
                        messaging.eventsOf("communications"),
                        messaging.commandsOf("communications"),
                        customers,
                        email -> {})
                .listen();
        events.subscribe(
                AddressChanged.class,
                event ->
                        customers
                                .customer(event.customerId())
                                .map(CustomerDetails::customerId)
                                .ifPresent(
                                        id -> {
                                            events.publish(new QuoteMade(id, "Q", 240));
                                            commands.send(new SendQuote(id, "Q", 240));
                                        }));
    }

    /** Ada moves to the lake, with the four systems of this module as they are written so far. */
    void adaMovesInTheWholeInsurer() {
        Insurer insurer = new Insurer(messaging, flow, email -> {});
        insurer.customerManagement().register(Customers.AT_FIRST.get(Customers.ADA));
        insurer.customerManagement().move(Customers.ADA, Homes.at(Places.LAKE_ROAD));
        deliver();
    }

    void publishMoveOf(String customerId) {
        messaging.eventsOf("customer").publish(new AddressChanged(customerId));
    }

    /** Delivers everything. When a consumer fails, that comes out of here. */
    void deliver() {
        queue.deliverAll();
        failures.rethrowFirst();
    }

    /** Every envelope that was put into the queue, in that order. */
    List<Envelope<?>> sent() {
        return flow.steps().stream()
                .filter(step -> step.to().equals(Flow.QUEUE))
                .<Envelope<?>>map(Flow.Step::envelope)
                .toList();
    }

    /** The correlation id of each flow, in the order in which they began. */
    List<String> flows() {
        return sent().stream().<String>map(Envelope::correlationId).distinct().toList();
    }

    /** The tree of each flow, with its number above it. */
    String trees() {
        List<String> lines = new ArrayList<>();
        for (String correlationId : flows()) {
            lines.add("flow " + (flows().indexOf(correlationId) + 1) + ":");
            lines.add(TraceTree.of(sent(), correlationId));
        }
        return lines.isEmpty() ? "nothing was sent" : String.join("\n", lines);
    }
}
