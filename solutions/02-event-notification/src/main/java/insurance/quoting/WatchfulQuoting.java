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
     * Learns of a move and asks for the details, once. If they belong to the address that the event
     * says, it makes a quote from them, just as they are. If a later move has overtaken this one,
     * quoting makes no quote, and keeps the event for {@link #overtaken()}. A former customer gets
     * no quote and does not count as overtaken. When asking or quoting fails, that failure comes
     * out, itself or as the cause of another.
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
     * The moves that were overtaken, in the order in which they came in. A list handed out stays as
     * it is.
     */
    public List<AddressChangedFromTo> overtaken() {
        return List.copyOf(overtaken);
    }
}
