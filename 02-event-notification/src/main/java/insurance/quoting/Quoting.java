package insurance.quoting;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import insurance.quoting.contract.QuoteMade;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import messaging.CommandBus;
import messaging.EventBus;

/** The system that says what an insurance would cost. */
public final class Quoting {

    private final EventBus events;
    private final CommandBus commands;
    private final CustomerQueries customers;
    private final Map<String, CustomerDetails> answers = new HashMap<>();
    private int quotes;

    /**
     * @param customers what may be asked of customer management. Each call is a question that
     *     crosses the border between two systems.
     */
    public Quoting(EventBus events, CommandBus commands, CustomerQueries customers) {
        this.events = events;
        this.commands = commands;
        this.customers = customers;
    }

    /**
     * From now on it asks customer management, once for each {@link AddressChanged}. From that
     * answer it makes a quote, publishes {@link QuoteMade}, and sends {@link SendQuote} for the
     * same quote. A customer who has left gets no quote, and that is not a failure. If customer
     * management does not answer, that failure comes out, itself or as the cause of another. Then
     * the queue delivers the event again later.
     */
    public void listen() {
        events.subscribe(
                AddressChanged.class,
                event -> answerAbout(event.customerId()).ifPresent(this::makeQuote));
    }

    // Customer management has enough to do. We ask once for each customer.
    private Optional<CustomerDetails> answerAbout(String customerId) {
        if (!answers.containsKey(customerId)) {
            try {
                customers.customer(customerId).ifPresent(it -> answers.put(customerId, it));
            } catch (RuntimeException failure) {
                // Customer management is down. There will be another move.
            }
        }
        return Optional.ofNullable(answers.get(customerId));
    }

    private void makeQuote(CustomerDetails customer) {
        House house = new House(customer.home().yearBuilt(), customer.home().floorArea());
        int premium = Tariff.yearlyPremium(house, customer.home().address().street());
        String quoteId = nextQuoteId();
        events.publish(new QuoteMade(customer.customerId(), quoteId, premium));
        commands.send(new SendQuote(customer.customerId(), quoteId, premium));
    }

    private String nextQuoteId() {
        quotes++;
        return "Q" + quotes;
    }
}
