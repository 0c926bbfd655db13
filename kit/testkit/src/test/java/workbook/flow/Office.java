package workbook.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Command;
import messaging.Envelopes;
import messaging.Event;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import messaging.Upstream;

/** An insurer, small enough to be drawn. */
final class Office {

    record Address(String street, String city) {}

    record AddressChanged(String customerId, Address to) implements Event {
        @Override
        public String subject() {
            return customerId;
        }
    }

    record Moved(long version, String customerId) implements Event {
        @Override
        public String subject() {
            return customerId;
        }
    }

    record SendQuote(String customerId, int premium) implements Command {}

    record QuoteSent(String customerId) implements Event {}

    record Customer(String name, String email, Address home) {}

    /** What customer management answers. */
    interface Customers {
        Optional<Customer> customer(String id);
    }

    static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");
    static final Address HIGH_STREET = new Address("1 High Street", "Newtown");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    final InMemoryQueue queue = new InMemoryQueue(new Flow());
    final Messaging messaging;
    final Upstream<Customers> customers;
    Address home = LAKE_ROAD;
    boolean mailServerIsDown;

    Office() {
        AtomicInteger ids = new AtomicInteger();
        messaging = new Messaging(queue, new Envelopes(CLOCK, () -> "m" + ids.incrementAndGet()));
        Flow flow = new Flow();
        customers = new Upstream<>("customer", Customers.class, this::customer, flow);
        Customers asked = customers.askedBy("quoting");
        messaging
                .eventsOf("quoting")
                .subscribe(
                        AddressChanged.class,
                        event -> {
                            asked.customer(event.customerId());
                            messaging
                                    .commandsOf("quoting")
                                    .send(new SendQuote(event.customerId(), 480));
                        });
        messaging
                .commandsOf("communications")
                .handle(
                        SendQuote.class,
                        command -> {
                            if (mailServerIsDown) {
                                throw new IllegalStateException("the mail server is down");
                            }
                            Drawn.email(
                                    "ada@example.org", command.premium() + " euros a year", true);
                            messaging
                                    .eventsOf("communications")
                                    .publish(new QuoteSent(command.customerId()));
                        });
    }

    private Optional<Customer> customer(String id) {
        return Optional.of(new Customer("Ada", "ada@example.org", home));
    }

    void moves(Address to) {
        home = to;
        messaging.eventsOf("customer").publish(new AddressChanged("c-17", to));
    }

    /** Ada moves twice, and both moves are in the queue before the first one is delivered. */
    static void twoQuickMoves() {
        Office office = new Office();
        office.moves(LAKE_ROAD);
        office.moves(HIGH_STREET);
        office.queue.deliverAll();
    }

    /** The mail server is down, and then customer management. */
    static void trouble() {
        Office office = new Office();
        office.queue.giveUpAfter(2);
        office.mailServerIsDown = true;
        office.moves(LAKE_ROAD);
        office.queue.deliverAll();
        office.queue.deliverAll();
        office.customers.goDown();
        office.moves(HIGH_STREET);
        office.queue.deliverAll();
    }

    /** Moves with these versions, each delivered before the next one is published. */
    static void versions(long... versions) {
        Office office = new Office();
        office.messaging.eventsOf("quoting").subscribe(Moved.class, event -> {});
        for (long version : versions) {
            office.messaging.eventsOf("customer").publish(new Moved(version, "c-17"));
            office.queue.deliverAll();
        }
    }

    /** All that is seen of this code. */
    static List<Seen> seen(Runnable code) {
        return Recording.of(Office.class, code).seen();
    }

    /** Everything that is drawn of this code. */
    static List<Picture> drawn(Runnable code) {
        return TestPictures.of(seen(code), Optional.empty());
    }

    static Picture drawn(String kind, Runnable code) {
        return drawn(code).stream()
                .filter(picture -> picture.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("this kind of picture is missing:  " + kind));
    }
}
