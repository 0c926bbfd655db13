package insurance;

import insurance.customer.contract.AddressChanged;
import java.io.IOError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import messaging.UpstreamDownException;
import workbook.flow.Drawn;

/** A quoting that notes for whom it has made a quote, and that can be made to fail. */
final class QuotingInTrouble implements Consumer<AddressChanged> {

    private final List<String> attempts = new ArrayList<>();
    private final List<String> quotes = new ArrayList<>();
    private Runnable trouble = () -> {};

    @Override
    public void accept(AddressChanged event) {
        String customer = Customers.name(event.customerId());
        attempts.add("attempt for " + customer);
        trouble.run();
        quotes.add("quote for " + customer);
        Drawn.note("quoting", "a quote for " + customer);
    }

    void isFine() {
        trouble = () -> {};
    }

    void getsNoAnswer() {
        trouble =
                () -> {
                    throw new UpstreamDownException("customer");
                };
    }

    /** An error, and not an exception. */
    void hasAFullDisk() {
        trouble =
                () -> {
                    throw new IOError(new IOException("the disk is full"));
                };
    }

    List<String> attempts() {
        return List.copyOf(attempts);
    }

    List<String> quotes() {
        return List.copyOf(quotes);
    }
}
