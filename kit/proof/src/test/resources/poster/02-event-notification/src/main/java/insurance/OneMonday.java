package insurance;

import insurance.communications.Communications;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import insurance.customer.contract.Home;
import insurance.dataplatform.AddressHistory;
import insurance.dataplatform.Move;
import insurance.quoting.Quoting;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import messaging.Upstream;
import proof.poster.Notebook;

/** Ada's Monday with event notification. */
public final class OneMonday implements Consumer<Notebook> {

    private static final String ADA = "c-17";
    private static final Home HILL_STREET =
            new Home(new Address("3 Hill Street", "Oldtown"), 1932, 120);
    private static final Home LAKE_ROAD =
            new Home(new Address("12 Lake Road", "Newtown"), 1974, 150);

    private boolean hasLeft;

    @Override
    public void accept(Notebook notebook) {
        Flow flow = new Flow();
        InMemoryQueue queue = new InMemoryQueue(flow);
        AtomicInteger ids = new AtomicInteger();
        Messaging messaging =
                new Messaging(
                        queue, new Envelopes(notebook.clock(), () -> "m" + ids.incrementAndGet()));
        CustomerManagement customers = new CustomerManagement(messaging.eventsOf("customer"));
        customers.register(new CustomerDetails(ADA, "Ada", "ada@example.org", HILL_STREET));
        CustomerQueries files = id -> hasLeft ? Optional.empty() : customers.customer(id);
        Upstream<CustomerQueries> upstream =
                new Upstream<>("customer", CustomerQueries.class, files, flow);
        new Quoting(
                        messaging.eventsOf("quoting"),
                        messaging.commandsOf("quoting"),
                        upstream.askedBy("quoting"))
                .listen();
        new Communications(
                        messaging.eventsOf("communications"),
                        messaging.commandsOf("communications"),
                        upstream.askedBy("communications"),
                        email -> notebook.emailed(email.text()))
                .listen();
        AddressHistory history = new AddressHistory();
        queue.consume("data platform", AddressChanged.class, history::hear);

        notebook.at("09:00");
        customers.move(ADA, LAKE_ROAD);
        notebook.at("12:00");
        upstream.goDown();
        queue.deliverAll();
        notebook.at("15:00");
        upstream.comeBack();
        customers.move(ADA, HILL_STREET);
        queue.deliverAll();
        notebook.at("17:00");
        notebook.note("customer", "the file is closed; nobody is told");
        hasLeft = true;

        history.askByNight(upstream.askedBy("data platform"));
        long holes = history.moves().stream().filter(Move.Hole.class::isInstance).count();
        notebook.answer(
                holes == history.moves().size() ? "cannot say" : "perhaps",
                "It may ask by night only, and by then Ada was gone. Of %s moves, %s are holes."
                        .formatted(history.moves().size(), holes));
    }
}
