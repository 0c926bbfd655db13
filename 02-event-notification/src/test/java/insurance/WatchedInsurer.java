package insurance;

import insurance.communications.Communications;
import insurance.communications.Email;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerQueries;
import insurance.quoting.IdempotentConsumer;
import insurance.quoting.Quoting;
import insurance.quoting.contract.QuoteMade;
import insurance.underwriting.Underwriting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import messaging.CommandBus;
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

    /** Has a quoting open that is called through the idempotent consumer of 2.5. */
    void openIdempotentQuoting() {
        CustomerQueries asked = askedBy("quoting");
        CommandBus commands = messaging.commandsOf("quoting");
        Consumer<AddressChanged> quoting =
                event ->
                        asked.customer(event.customerId())
                                .map(customer -> new SendQuote(customer.customerId(), "Q", 240))
                                .ifPresent(commands::send);
        queue.consume("quoting", AddressChanged.class, new IdempotentConsumer(quoting));
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
        announceMoveOf(customerId);
    }

    /** A customer moves, and everything is delivered. */
    void moveAndDeliver(String customerId, Address address) {
        move(customerId, address);
        deliverAll();
    }

    /** Customer management announces a move, whatever the file says. */
    void announceMoveOf(String customerId) {
        messaging.eventsOf("customer").publish(new AddressChanged(customerId));
    }

    /** Three deliveries, and not until nothing waits any more: that may never be. */
    void deliverThreeTimes() {
        queue.deliverNext();
        queue.deliverNext();
        queue.deliverNext();
    }

    /** Delivers everything. When a consumer fails, that comes out of here. */
    void deliverAll() {
        queue.deliverAll();
        failures.rethrowFirst();
    }

    /** Also the last one is tried, although it waits behind others. */
    void deliverTheLastOutOfTurn(String system) {
        queue.waiting().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> queue.deliverOutOfTurn(system, last.envelope().id()));
    }

    /** As if each success had happened, and the word of it had been lost on the way back. */
    void deliverEverythingAgain(String system) {
        flow.steps(Flow.Kind.DELIVERED).stream()
                .filter(step -> step.to().equals(system))
                .forEach(step -> queue.deliverAgain(system, step.envelope().id()));
        queue.deliverAll();
    }

    /** The customers whose messages wait in the queue. */
    List<String> waiting() {
        return queue.waiting().stream()
                .map(delivery -> Customers.name(delivery.envelope().subject()))
                .toList();
    }

    /** The first failure of a consumer, if there was one. */
    Optional<RuntimeException> firstFailure() {
        return failures.first();
    }

    /** The systems that have asked customer management so far, one entry for each question. */
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

    /** The prices that quoting has announced, for instance {@code Ada: 240 euros}. */
    List<String> quotes() {
        return saidBy("quoting").stream()
                .filter(QuoteMade.class::isInstance)
                .map(QuoteMade.class::cast)
                .map(it -> Customers.name(it.customerId()) + ": " + it.yearlyPremium() + " euros")
                .toList();
    }

    /** What quoting has put into the queue, of this type. */
    List<String> saidByQuoting(Class<? extends Message> type) {
        return saidBy("quoting").stream().filter(type::isInstance).map(Message::toString).toList();
    }

    /** What arrived where, for instance {@code AddressChanged at quoting}. */
    List<String> arrivals() {
        return flow.steps(Flow.Kind.DELIVERED).stream()
                .map(step -> step.envelope().type() + " at " + step.to())
                .toList();
    }

    /** What arrived at one system. */
    List<String> arrivalsAt(String system) {
        return arrivals().stream().filter(it -> it.endsWith(" at " + system)).toList();
    }
}
