package insurance;

import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import eventstore.Recorded;
import insurance.cards.CustomerCard;
import insurance.cards.CustomerCards;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.customer.contract.CustomerCommand.EndInsurance;
import insurance.customer.contract.CustomerCommand.RegisterCustomer;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.projections.Projection;
import insurance.projections.ReadSides;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import messaging.Event;
import proof.poster.Notebook;

/** Ada's Monday with CQRS. */
public final class OneMonday implements Consumer<Notebook> {

    private static final String ADA = "c-17";
    private static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    private static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");

    /** A read model that is made for one question. */
    private static final class HoursByTheLake implements Projection {

        private Optional<Instant> since = Optional.empty();
        private Duration time = Duration.ZERO;

        @Override
        public void on(Recorded<? extends Event> recorded) {
            if (recorded.event() instanceof AddressChanged moved) {
                since.ifPresent(it -> time = time.plus(Duration.between(it, recorded.time())));
                since =
                        moved.newAddress().equals(LAKE_ROAD)
                                ? Optional.of(recorded.time())
                                : Optional.empty();
            }
        }
    }

    @Override
    public void accept(Notebook notebook) {
        EventStore<CustomerEvent> log = new InMemoryEventStore<>(notebook.clock());
        CustomerManagement customers = new CustomerManagement(log);
        CustomerCards cards = new CustomerCards(log);
        Consumer<CustomerCommand> clerk =
                command -> notebook.by("customer", () -> customers.handle(command));
        Runnable look =
                () -> {
                    notebook.by("cards", cards::catchUp);
                    String card =
                            cards.of(ADA)
                                    .map(CustomerCard::address)
                                    .map(it -> "Ada: " + it.street())
                                    .orElse("no Ada");
                    notebook.note("cards", "the card says: " + card);
                };
        clerk.accept(
                new RegisterCustomer(
                        ADA, "Joan", "Ada", "ada@example.org", HILL_STREET, 1932, 120));
        cards.catchUp();

        notebook.at("09:00");
        clerk.accept(new ChangeAddress(ADA, "Joan", LAKE_ROAD, 1974, 150));
        notebook.at("12:00");
        look.run();
        notebook.at("15:00");
        clerk.accept(new ChangeAddress(ADA, "Joan", HILL_STREET, 1932, 120));
        look.run();
        notebook.at("17:00");
        clerk.accept(new EndInsurance(ADA, "Joan", "too expensive"));
        look.run();

        HoursByTheLake hours = new HoursByTheLake();
        ReadSides readSides = new ReadSides(log);
        readSides.add("hours by the lake", hours);
        AtomicInteger taken = new AtomicInteger();
        notebook.by(
                "data platform",
                () -> taken.set(readSides.readOn("hours by the lake", Integer.MAX_VALUE)));
        notebook.answer(
                hours.time.toHours() + " hours, ready",
                "On Tuesday it built a read side for this question. That read all %s events, from the first one on."
                        .formatted(taken));
    }
}
