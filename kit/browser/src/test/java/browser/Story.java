package browser;

import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import eventstore.VersionConflictException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Command;
import messaging.Envelopes;
import messaging.Event;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import messaging.Upstream;
import workbook.flow.Drawn;

/** A day at the insurer on which everything happens that can be drawn. */
final class Story {

    record AddressChanged(String customerId) implements Event {
        @Override
        public String subject() {
            return customerId;
        }
    }

    record CustomerChanged(long version, String customerId, String street) implements Event {
        @Override
        public String subject() {
            return customerId;
        }
    }

    record SendQuote(String customerId, int premium) implements Command {}

    /** What customer management answers. */
    interface Customers {
        String street(String customerId);
    }

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);
    private final AtomicInteger ids = new AtomicInteger();
    private final Messaging messaging =
            new Messaging(queue, new Envelopes(CLOCK, () -> "m" + ids.incrementAndGet()));
    private String street = "3 Hill Street";

    /** Ada moves twice. Quoting asks too late, and the mail server is down for one delivery. */
    void moves() {
        Upstream<Customers> upstream =
                new Upstream<>("customer", Customers.class, customerId -> street, flow);
        Customers customers = upstream.askedBy("quoting");
        messaging
                .eventsOf("quoting")
                .subscribe(
                        AddressChanged.class,
                        event -> {
                            customers.street(event.customerId());
                            messaging
                                    .commandsOf("quoting")
                                    .send(new SendQuote(event.customerId(), 480));
                        });
        AtomicInteger deliveries = new AtomicInteger();
        messaging
                .commandsOf("communications")
                .handle(
                        SendQuote.class,
                        command -> {
                            if (deliveries.incrementAndGet() == 1) {
                                throw new IllegalStateException("the mail server is down");
                            }
                            Drawn.email("ada@example.org", command.premium() + " euros", true);
                        });
        upstream.goDown();
        movesTo("12 Lake Road");
        queue.deliverNext();
        upstream.comeBack();
        movesTo("1 High Street");
        queue.deliverAll();
        queue.deliverAll();
    }

    private void movesTo(String newStreet) {
        street = newStreet;
        messaging.eventsOf("customer").publish(new AddressChanged("c-17"));
    }

    /** Three states of Ada arrive: the last two in the wrong order, and one twice. */
    void states() {
        messaging.eventsOf("claims").subscribe(CustomerChanged.class, event -> {});
        publish(1, "3 Hill Street");
        queue.deliverAll();
        publish(2, "12 Lake Road");
        publish(3, "1 High Street");
        queue.deliverOutOfTurn("claims", "m3");
        queue.deliverAll();
        queue.deliverAgain("claims", "m2");
        queue.deliverAll();
    }

    private void publish(long version, String newStreet) {
        messaging.eventsOf("customer").publish(new CustomerChanged(version, "c-17", newStreet));
    }

    /** Two clerks write into one stream, and one of them comes too late. */
    void clerks() {
        EventStore<Event> log = new InMemoryEventStore<>(CLOCK);
        append(log, "Joan", 0);
        append(log, "Paul", 1);
        append(log, "Joan", 1);
        Drawn.by("cards", () -> log.readAll(0, 10));
        append(log, "Joan", 2);
        Drawn.by("cards", () -> log.readAll(2, 10));
    }

    private static void append(EventStore<Event> log, String clerk, long version) {
        try {
            Drawn.by(clerk, () -> log.append("c-17", version, List.of(new AddressChanged("c-17"))));
        } catch (VersionConflictException e) {
            Drawn.note(clerk, "reads again");
        }
    }
}
