package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.dataplatform.FactStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Message;
import messaging.Messaging;
import proof.poster.Notebook;

/** Ada's Monday with commands and events. */
public final class OneMonday implements Consumer<Notebook> {

    private static final String ADA = "c-17";

    @Override
    public void accept(Notebook notebook) {
        InMemoryQueue queue = new InMemoryQueue(new Flow());
        AtomicInteger ids = new AtomicInteger();
        Messaging messaging =
                new Messaging(
                        queue, new Envelopes(notebook.clock(), () -> "m" + ids.incrementAndGet()));
        Insurer insurer = new Insurer(messaging, email -> notebook.emailed(email.text()));
        FactStore store = new FactStore();
        queue.consume("data platform", Message.class, store::receive);

        notebook.at("09:00");
        insurer.customerManagement().changeAddress(ADA, new Address("12 Lake Road", "Newtown"));
        notebook.at("12:00");
        queue.deliverAll();
        notebook.at("15:00");
        insurer.customerManagement().changeAddress(ADA, new Address("3 Hill Street", "Oldtown"));
        queue.deliverAll();
        notebook.at("17:00");
        notebook.note("customer", "there is no message for that");

        List<? extends Envelope<?>> moves =
                store.facts().stream()
                        .filter(it -> it.message() instanceof AddressChanged)
                        .toList();
        long hours = Duration.between(moves.get(0).time(), moves.get(1).time()).toHours();
        notebook.answer(
                hours + " hours",
                "It keeps facts, each once: %s moves. That Ada left, nobody has said."
                        .formatted(moves.size()));
    }
}
