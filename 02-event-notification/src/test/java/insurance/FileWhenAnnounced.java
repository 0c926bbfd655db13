package insurance;

import insurance.customer.contract.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;
import workbook.flow.Drawn;

/**
 * A queue that looks into the customer's file whenever something is put into it, and delivers
 * nothing.
 */
final class FileWhenAnnounced implements MessageQueue {

    private final List<Address> seen = new ArrayList<>();
    private Supplier<List<Address>> file = List::of;

    void lookInto(Supplier<Address> customersFile) {
        file = () -> List.of(customersFile.get());
    }

    List<Address> addresses() {
        return seen;
    }

    @Override
    public void put(Envelope<?> envelope) {
        List<Address> answers = file.get();
        seen.addAll(answers);
        Drawn.puts(envelope);
        for (Address answer : answers) {
            Drawn.gets(
                    "quoting",
                    envelope,
                    () -> Drawn.asks("quoting", envelope.source(), "customer", answer));
        }
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        // No consumer is needed here.
    }
}
