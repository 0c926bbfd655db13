package insurance;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import insurance.customer.contract.queries.CustomerQueries;
import insurance.price.Way;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Envelopes;
import messaging.Event;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import messaging.Upstream;

/**
 * The same story, told in one of two ways and counted: customers move, and some of those who listen
 * need to know where to.
 */
final class BothWays implements CustomerQueries {

    /** The notification of module 02: it carries the id, and nothing else. */
    record AddressChanged(String customerId) implements Event {}

    private static final Home HERE = People.home("1 Bridge Road", "Oldtown", 1960, 100);
    private static final Home THERE = People.home("2 Bridge Road", "Oldtown", 1965, 110);

    private final Way way;
    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);
    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Messaging messaging =
            new Messaging(queue, new Envelopes(clock, () -> "m" + ids.incrementAndGet()));
    private final Upstream<CustomerQueries> customerManagement =
            new Upstream<>("customer", CustomerQueries.class, this, flow);
    private final Map<String, CustomerState> files = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final List<Map<String, Home>> replicas = new ArrayList<>();
    private final List<Home> actedUpon = new ArrayList<>();
    private int states;
    private int bytes;

    /**
     * @param listeners how many listen
     * @param inNeed how many of them need to know the new address
     */
    BothWays(Way way, int listeners, int inNeed) {
        this.way = way;
        for (int number = 1; number <= listeners; number++) {
            String name = "listener " + number;
            switch (way) {
                case NOTIFICATION -> listenAndAsk(name, number <= inNeed);
                case STATE_TRANSFER -> listenAndKeep(name, number <= inNeed);
            }
        }
    }

    /**
     * Customers move, one after the other and then from the beginning, and every listener learns of
     * it.
     */
    void move(int customers, int changes) {
        for (int change = 0; change < changes; change++) {
            CustomerState before = file("c-1" + change % customers);
            store(before, before.home().equals(HERE) ? THERE : HERE);
            queue.deliverAll();
        }
    }

    /**
     * One customer moves on and on before anybody hears of the first move. Says how many moves the
     * first listener is behind.
     */
    int behindAfter(int laterChanges) {
        List<Home> addresses = new ArrayList<>();
        for (int change = 0; change <= laterChanges; change++) {
            Home next = People.home(change + " Long Street", "Oldtown", 1960, 100);
            addresses.add(next);
            store(file("c-10"), next);
        }
        queue.deliverNext();
        return addresses.size() - 1 - addresses.indexOf(actedUpon.getFirst());
    }

    int questions() {
        return flow.questions().size();
    }

    /** How many states have travelled, in events and in answers. */
    int states() {
        return states;
    }

    int bytes() {
        return bytes;
    }

    int copies() {
        return replicas.stream().mapToInt(Map::size).sum();
    }

    @Override
    public Optional<CustomerState> customer(String customerId) {
        CustomerState answer = file(customerId);
        states++;
        bytes += lengthOf(answer);
        return Optional.of(answer);
    }

    private void listenAndAsk(String name, boolean inNeed) {
        CustomerQueries customers = customerManagement.askedBy(name);
        messaging
                .eventsOf(name)
                .subscribe(
                        AddressChanged.class,
                        event -> {
                            bytes += lengthOf(event.customerId());
                            if (inNeed) {
                                customers
                                        .customer(event.customerId())
                                        .ifPresent(customer -> actedUpon.add(customer.home()));
                            }
                        });
    }

    private void listenAndKeep(String name, boolean inNeed) {
        Map<String, Home> replica = new HashMap<>();
        replicas.add(replica);
        messaging
                .eventsOf(name)
                .subscribe(
                        CustomerChanged.class,
                        event -> {
                            states += 2;
                            bytes += lengthOf(event.before()) + lengthOf(event.after());
                            if (inNeed) {
                                replica.put(event.customerId(), event.after().home());
                                actedUpon.add(event.after().home());
                            }
                        });
    }

    private void store(CustomerState before, Home newHome) {
        CustomerState after = before.at(newHome);
        files.put(after.customerId(), after);
        long version = versions.merge(after.customerId(), 1L, Long::sum);
        messaging
                .eventsOf("customer")
                .publish(
                        switch (way) {
                            case NOTIFICATION -> new AddressChanged(after.customerId());
                            case STATE_TRANSFER -> new CustomerChanged(version, before, after);
                        });
    }

    private CustomerState file(String customerId) {
        return files.computeIfAbsent(customerId, BothWays::newcomer);
    }

    private static CustomerState newcomer(String customerId) {
        return new CustomerState(customerId, "José Peña", "jp@example.org", HERE);
    }

    /** As plain text in UTF-8. */
    private static int lengthOf(Object content) {
        return content.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
