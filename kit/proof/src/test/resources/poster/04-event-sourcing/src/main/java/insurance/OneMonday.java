package insurance;

import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import insurance.communications.Communications;
import insurance.communications.contract.SendQuote;
import insurance.customer.Audit;
import insurance.customer.AuditEntry;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.customer.contract.CustomerCommand.EndInsurance;
import insurance.customer.contract.CustomerCommand.RegisterCustomer;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.eventsourcing.Checkpoint;
import insurance.quoting.Quoting;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import proof.poster.Notebook;

/** Ada's Monday with event sourcing. */
public final class OneMonday implements Consumer<Notebook> {

    private static final String ADA = "c-17";
    private static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    private static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");

    @Override
    public void accept(Notebook notebook) {
        EventStore<CustomerEvent> log = new InMemoryEventStore<>(notebook.clock());
        CustomerManagement customers = new CustomerManagement(log);
        InMemoryQueue queue = new InMemoryQueue(new Flow());
        AtomicInteger ids = new AtomicInteger();
        Messaging messaging =
                new Messaging(
                        queue, new Envelopes(notebook.clock(), () -> "m" + ids.incrementAndGet()));
        Communications communications =
                new Communications(
                        Map.of(ADA, "ada@example.org"), email -> notebook.emailed(email.text()));
        messaging.commandsOf("communications").handle(SendQuote.class, communications::sendQuote);
        Quoting quoting =
                new Quoting(
                        log,
                        new Checkpoint(0),
                        messaging.eventsOf("quoting"),
                        messaging.commandsOf("quoting"));
        Consumer<CustomerCommand> clerk =
                command -> notebook.by("customer", () -> customers.handle(command));
        Runnable catchUp =
                () -> {
                    notebook.by("quoting", quoting::catchUp);
                    queue.deliverAll();
                };
        clerk.accept(
                new RegisterCustomer(
                        ADA, "Joan", "Ada", "ada@example.org", HILL_STREET, 1932, 120));
        catchUp.run();

        notebook.at("09:00");
        clerk.accept(new ChangeAddress(ADA, "Joan", LAKE_ROAD, 1974, 150));
        notebook.at("12:00");
        catchUp.run();
        notebook.at("15:00");
        clerk.accept(new ChangeAddress(ADA, "Joan", HILL_STREET, 1932, 120));
        catchUp.run();
        notebook.at("17:00");
        clerk.accept(new EndInsurance(ADA, "Joan", "too expensive"));
        catchUp.run();

        List<AuditEntry> history = new Audit(log).of(ADA);
        List<AuditEntry> moves =
                history.stream().filter(it -> it.what() instanceof AddressChanged).toList();
        AuditEntry last = history.getLast();
        notebook.answer(
                Duration.between(moves.get(0).when(), moves.get(1).when()).toHours() + " hours",
                "And at %s she left. It was \"%s\", %s wrote."
                        .formatted(
                                last.when().atOffset(ZoneOffset.UTC).toLocalTime(),
                                ((CustomerLeft) last.what()).reason(),
                                last.who()));
    }
}
