package insurance;

import insurance.customer.CustomerManagement;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;
import messaging.Messaging;

/** A queue that looks into customer management's files whenever something is announced. */
final class FilesWhenAnnounced implements MessageQueue {

    private final List<Optional<CustomerState>> seen = new ArrayList<>();
    private CustomerQueries files = customerId -> Optional.empty();

    /** Ada's file at each announcement: she registers, moves, has a new e-mail, is erased. */
    static List<CustomerState> whileAdaMoves() {
        FilesWhenAnnounced queue = new FilesWhenAnnounced();
        CustomerManagement watched =
                new CustomerManagement(new Messaging(queue, Post.envelopes()));
        queue.files = watched;
        watched.register(People.ADA);
        watched.move("c-17", People.LAKE_ROAD);
        watched.changeEmail("c-17", "countess@example.org");
        watched.erase("c-17");
        return queue.seen.stream().flatMap(Optional::stream).toList();
    }

    @Override
    public void put(Envelope<?> envelope) {
        seen.add(files.customer(envelope.subject()));
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        // Nobody listens here.
    }
}
