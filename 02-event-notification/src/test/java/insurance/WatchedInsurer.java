package insurance;

import insurance.communications.Communications;
import insurance.communications.Email;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerQueries;
import insurance.quoting.Quoting;
import insurance.underwriting.Underwriting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import messaging.Envelopes;
import messaging.EventBus;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Message;
import messaging.Messaging;
import messaging.Upstream;
import workbook.flow.Drawn;

/**
 * What surrounds the system that an exercise is about: the queue and customer management. That one
 * announces moves, answers questions, and can be down.
 */
final class WatchedInsurer {

    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);
    private final FailuresSeen failures = new FailuresSeen(queue);
    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Envelopes envelopes = new Envelopes(clock, () -> "m" + ids.incrementAndGet());
    private final Messaging messaging = new Messaging(failures, envelopes);
    private final Customers customers = new Customers();
    private final Upstream<CustomerQueries> customerManagement =
            new Upstream<>("customer", CustomerQueries.class, customers, flow);

    Flow flow() {
        return flow;
    }

    InMemoryQueue queue() {
        return queue;
    }

    Envelopes envelopes() {
        return envelopes;
    }

    Messaging messaging() {
        return messaging;
    }

    /** The event bus as this system sees it. */
    EventBus eventsOf(String system) {
        return messaging.eventsOf(system);
    }

    Customers customers() {
        return customers;
    }

    /** Customer management's queries, for this system to ask. */
    CustomerQueries askedBy(String system) {
        return customerManagement.askedBy(system);
    }

    /** Customer management, which can go down and come back. */
    Upstream<CustomerQueries> customerManagement() {
        return customerManagement;
    }

    /** Has communications open, which e-mails the quotes that it is asked to send. */
    void openCommunications(Consumer<Email> mailServer) {
        new Communications(
                        messaging.eventsOf("communications"),
                        messaging.commandsOf("communications"),
                        askedBy("communications"),
                        email -> {
                            Drawn.email(email.to(), email.text(), true);
                            mailServer.accept(email);
                        })
                .listen();
    }

    /** Has the quoting of 2.2 open. */
    void openQuoting() {
        new Quoting(
                        messaging.eventsOf("quoting"),
                        messaging.commandsOf("quoting"),
                        askedBy("quoting"))
                .listen();
    }

    /** Has the underwriting of 2.3 open. */
    Underwriting openUnderwriting() {
        Underwriting underwriting =
                new Underwriting(messaging.eventsOf("underwriting"), askedBy("underwriting"));
        underwriting.listen();
        return underwriting;
    }

    /** A customer moves: her file says so, and customer management announces it, thinly. */
    void move(String customerId, Address address) {
        customers.move(customerId, address);
        messaging.eventsOf("customer").publish(new AddressChanged(customerId));
    }

    /** Delivers everything. When a consumer fails, that comes out of here. */
    void deliverAll() {
        queue.deliverAll();
        failures.rethrowFirst();
    }

    /** The first failure of a consumer, if there was one. */
    Optional<RuntimeException> firstFailure() {
        return failures.first();
    }

    /** Who has asked customer management so far, one entry for each question. */
    List<String> askers() {
        return flow.questions().stream().map(Flow.Question::asker).toList();
    }

    /** What a system has put into the queue, commands and events alike. */
    List<Message> saidBy(String system) {
        return flow.steps().stream()
                .filter(step -> step.to().equals(Flow.QUEUE) && step.from().equals(system))
                .<Message>map(step -> step.envelope().message())
                .toList();
    }

    /** What arrived where, for instance {@code AddressChanged at quoting}. */
    List<String> arrivals() {
        return flow.steps(Flow.Kind.DELIVERED).stream()
                .map(step -> step.envelope().type() + " at " + step.to())
                .toList();
    }

    /** Who has asked whom, to be read by a person. */
    String questions() {
        return lines(flow.questions().stream().map(Flow.Question::toString));
    }

    /** Which consumers failed, and how, to be read by a person. */
    String failures() {
        return lines(failures.inWords().stream());
    }

    /** All that was said and asked, to be read by a person. */
    String story() {
        return lines(flow.toString().lines());
    }

    private static String lines(Stream<String> all) {
        String lines = all.map(line -> "  " + line).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "  nothing" : lines;
    }
}
