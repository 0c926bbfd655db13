package insurance;

import insurance.customer.CustomerManagement;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import insurance.customer.contract.queries.CustomerQueries;
import insurance.dataplatform.CustomerHistory;
import insurance.dataplatform.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import messaging.Upstream;
import proof.poster.Notebook;

/** Ada's Monday with event-carried state transfer. */
public final class OneMonday implements Consumer<Notebook> {

    private static final String ADA = "c-17";
    private static final Home HILL_STREET = home("3 Hill Street", "Oldtown", 1932, 120);
    private static final Home LAKE_ROAD = home("12 Lake Road", "Newtown", 1974, 150);

    @Override
    public void accept(Notebook notebook) {
        Flow flow = new Flow();
        InMemoryQueue queue = new InMemoryQueue(flow);
        AtomicInteger ids = new AtomicInteger();
        Messaging messaging =
                new Messaging(
                        queue, new Envelopes(notebook.clock(), () -> "m" + ids.incrementAndGet()));
        CustomerManagement customers = new CustomerManagement(messaging);
        Upstream<CustomerQueries> upstream =
                new Upstream<>("customer", CustomerQueries.class, customers, flow);
        new Insurer(messaging, upstream, email -> notebook.emailed(email.text()));
        CustomerHistory history = new CustomerHistory();
        queue.consume("data platform", CustomerEvent.class, history::hear);
        customers.register(new CustomerState(ADA, "Ada", "ada@example.org", HILL_STREET));
        queue.deliverAll();

        notebook.at("09:00");
        customers.move(ADA, LAKE_ROAD);
        notebook.at("12:00");
        upstream.goDown();
        queue.deliverAll();
        notebook.at("15:00");
        upstream.comeBack();
        customers.move(ADA, HILL_STREET);
        queue.deliverAll();
        List<Row> before = history.rows(ADA);
        notebook.at("17:00");
        customers.erase(ADA);
        queue.deliverAll();

        Row lake = before.get(1);
        long hours =
                Duration.between(lake.knownFrom().orElseThrow(), lake.knownTo().orElseThrow())
                        .toHours();
        notebook.answer(
                hours + " hours, until 17:00",
                "Its history table had %s rows. Ada left and was erased, and now it has %s."
                        .formatted(before.size(), history.rows(ADA).size()));
    }

    private static Home home(String street, String city, int yearBuilt, int floorArea) {
        return new Home(new Address(street, city), yearBuilt, floorArea, Optional.empty());
    }
}
