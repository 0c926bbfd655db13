package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerQueries;
import insurance.quoting.contract.QuoteMade;
import java.util.Set;
import java.util.TreeSet;
import messaging.EventBus;

/** The new system. It wants every insured house by the water to be inspected. */
public final class Underwriting {

    private final EventBus events;
    private final CustomerQueries customers;
    private final Set<String> inspections = new TreeSet<>();

    /**
     * @param events the event bus as {@code underwriting} sees it
     * @param customers what may be asked of customer management
     */
    public Underwriting(EventBus events, CustomerQueries customers) {
        this.events = events;
        this.customers = customers;
    }

    /**
     * Listens from now on to the moves that customer management announces, and asks once for each.
     * If customer management does not answer, that failure comes out, itself or as a cause. So the
     * queue delivers the event again later. Underwriting says nothing itself.
     */
    public void listen() {
        // Each move leads to a quote, so a new quote means that a customer has moved.
        events.subscribe(QuoteMade.class, this::on);
    }

    private void on(QuoteMade event) {
        customers
                .customer(event.customerId())
                .filter(customer -> byTheWater(customer.home().address()))
                .ifPresent(customer -> inspections.add(event.customerId()));
    }

    /**
     * The ids of the customers with a house to inspect. These are all whose last move got an answer
     * with a house by the water. While that answer is missing, an earlier one may count or not.
     * Each question was asked when the move came in, so looking at the list asks none. A list that
     * was handed out does not change.
     */
    public Set<String> inspections() {
        return new TreeSet<>(inspections);
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
