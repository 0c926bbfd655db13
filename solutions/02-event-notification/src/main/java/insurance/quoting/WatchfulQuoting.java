package insurance.quoting;

import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Quoting that notices when the answer is newer than the event. */
public final class WatchfulQuoting {

    private final CustomerQueries customers;
    private final Consumer<CustomerDetails> makeQuote;
    private final List<AddressChangedFromTo> overtaken = new ArrayList<>();

    /**
     * @param makeQuote makes a quote for a customer with these details
     */
    public WatchfulQuoting(CustomerQueries customers, Consumer<CustomerDetails> makeQuote) {
        this.customers = customers;
        this.makeQuote = makeQuote;
    }

    /**
     * Hears of a move and asks for the details, once. If they still belong to the move that the
     * event tells of, it makes a quote for them, just as they came. If not, a later move has
     * overtaken this one: there is no quote, and the event is kept for {@link #overtaken()}.
     *
     * <p>Who is no customer any more gets no quote; that is not overtaken by a move. Neither that
     * nor an overtaken move is a failure. When asking fails, or making the quote, that failure
     * comes out of here, so that the queue delivers again; then nothing was overtaken.
     */
    public void on(AddressChangedFromTo event) {
        customers.customer(event.customerId()).ifPresent(customer -> quote(event, customer));
    }

    private void quote(AddressChangedFromTo event, CustomerDetails customer) {
        if (customer.home().address().equals(event.to())) {
            makeQuote.accept(customer);
        } else {
            overtaken.add(event);
        }
    }

    /**
     * The moves that were overtaken, in the order in which we heard of them. A list handed out
     * stays as it is.
     */
    public List<AddressChangedFromTo> overtaken() {
        return List.copyOf(overtaken);
    }
}
