package insurance.quoting;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import insurance.quoting.contract.QuoteMade;
import messaging.CommandBus;
import messaging.EventBus;
import messaging.Messaging;

/** The system that says what an insurance would cost. */
public final class Quoting {

    private final EventBus events;
    private final CommandBus commands;
    private final CustomerQueries customers;
    private int quotes;

    /**
     * Listens from now on.
     *
     * @param customers what may be asked of customer management. Each call is a question that
     *     crosses the border between two systems.
     */
    public Quoting(Messaging messaging, CustomerQueries customers) {
        events = messaging.eventsOf("quoting");
        commands = messaging.commandsOf("quoting");
        this.customers = customers;
        listen();
    }

    /**
     * For each {@link AddressChanged}: asks customer management for the customer, once; makes a
     * quote for what it hears; publishes {@link QuoteMade}; and sends {@link SendQuote} for that
     * same quote. It asks anew for each event, as the customer may have moved again. It listens to
     * nothing else.
     *
     * <p>If there is no such customer any more, nobody needs a quote, and that is no failure. If
     * customer management does not answer, that is one: it has to come out, so that the queue
     * delivers the event again later. The queue tries again; quoting need not.
     */
    private void listen() {
        events.subscribe(
                AddressChanged.class,
                event -> customers.customer(event.customerId()).ifPresent(this::makeQuote));
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
