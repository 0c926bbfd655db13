package insurance;

import insurance.customer.contract.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;
import messaging.Messaging;

/**
 * A queue that looks into the customer's file whenever something is put into it, and delivers
 * nothing.
 */
final class AddressesOnFile implements MessageQueue {

    private final List<Address> seen = new ArrayList<>();
    private Supplier<Stream<Address>> file = Stream::empty;

    /** Moves a customer, and says what her file shows at each announcement. */
    static List<Address> whenAnnounced(String customerId, Address newAddress) {
        AddressesOnFile onFile = new AddressesOnFile();
        Insurer insurer = new Insurer(new Messaging(onFile, Story.envelopes()), email -> {});
        onFile.file = () -> Stream.of(insurer.customerManagement().addressOf(customerId));
        insurer.customerManagement().changeAddress(customerId, newAddress);
        return onFile.seen;
    }

    @Override
    public void put(Envelope<?> envelope) {
        file.get().forEach(seen::add);
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        // Nothing is delivered.
    }
}
