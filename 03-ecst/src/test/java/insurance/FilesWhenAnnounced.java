package insurance;

import insurance.customer.contract.CustomerState;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;

/** A queue that looks into customer management's files whenever something is announced. */
final class FilesWhenAnnounced implements MessageQueue {

    private final List<Optional<CustomerState>> seen = new ArrayList<>();
    private CustomerQueries files = customerId -> Optional.empty();

    void lookInto(CustomerQueries queries) {
        files = queries;
    }

    List<Optional<CustomerState>> seen() {
        return seen;
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
